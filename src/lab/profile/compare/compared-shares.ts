import type { Profile } from '../../model/profile.ts';
import { functionShares, type FunctionShare } from './function-shares.ts';

/** A function and its shares in two profiles, from 0 to 1; 0 where it is not. */
export type ComparedFunction = Pick<FunctionShare, 'name' | 'file' | 'line'> & {
  self: [before: number, after: number];
  total: [before: number, after: number];
};

const NONE = { self: 0, total: 0 };

/**
 * The functions of two profiles side by side, those first whose own share has changed most.
 *
 * Assumes nothing of what is chance: one profile against one other cannot tell.
 */
export function comparedShares(before: Profile, after: Profile): ComparedFunction[] {
  const [left, right] = [functionShares(before), functionShares(after)];
  const places = new Map([...left, ...right]);
  const compared = Array.from(places, ([key, { name, file, line }]): ComparedFunction => {
    const [a, b] = [left.get(key) ?? NONE, right.get(key) ?? NONE];
    return { name, file, line, self: [a.self, b.self], total: [a.total, b.total] };
  });
  return compared.toSorted(
    (a, b) => changeOf(b.self) - changeOf(a.self) || changeOf(b.total) - changeOf(a.total),
  );
}

const changeOf = ([before, after]: readonly [number, number]) => Math.abs(after - before);
