import type { Failure } from '../../../lab/model/failure.ts';
import type { CaseSummary } from '../../../lab/model/summary.ts';

/** One case of one run, with what there is to say about it. `index` is its place in its run. */
export type Side = { index: number; summary?: CaseSummary; failure?: Failure };
export type Match = { key: string; a: Side; b: Side };
export type Matching = { both: Match[]; onlyA: string[]; onlyB: string[] };

export type ComparedCase = Side & { key: string };

/** Cases of two runs paired by their key, in the order of the first run. */
export function matchCases(a: readonly ComparedCase[], b: readonly ComparedCase[]): Matching {
  const others = new Map(b.map((one) => [one.key, one]));
  const keys = new Set(a.map(({ key }) => key));
  const both = a.flatMap((one) => {
    const other = others.get(one.key);
    return other ? [{ key: one.key, a: one, b: other }] : [];
  });
  return {
    both,
    onlyA: a.filter(({ key }) => !others.has(key)).map(({ key }) => key),
    onlyB: b.filter(({ key }) => !keys.has(key)).map(({ key }) => key),
  };
}
