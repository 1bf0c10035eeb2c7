import type { Ratio } from '../model/units.ts';

/** Differences that pass: everywhere, and of the cases whose key holds a pattern. */
export type Margins = { all: Ratio; byCase: Readonly<Record<string, Ratio>> };

/** That of the longest pattern the key holds: the longest says most about it. */
export function marginOf({ all, byCase }: Margins, key: string): Ratio {
  const matching = Object.keys(byCase).filter((pattern) => key.includes(pattern));
  const longest = matching.sort((a, b) => b.length - a.length).at(0);
  return longest === undefined ? all : byCase[longest];
}
