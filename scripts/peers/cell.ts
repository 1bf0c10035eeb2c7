/** One fresh process: a scenario, measured by a contender, for the nth time. */
export type Cell = { scenario: string; contender: string; repeat: number };

/** What names a cell in the file of results. */
export const cellKey = ({ scenario, contender, repeat }: Cell): string =>
  `${scenario} ${contender} ${repeat}`;

/**
 * The seed of what a cell does at random, whichever cells are measured beside it.
 *
 * Source: Fowler, Noll & Vo, FNV-1a with 32 bits.
 */
export function cellSeed(cell: Cell, seed: number): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${seed} ${cellKey(cell)}`)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}
