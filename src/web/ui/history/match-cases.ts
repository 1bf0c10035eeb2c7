import type { Failure } from '../../../lab/model/failure.ts';
import type { CaseSummary, Relative } from '../../../lab/model/summary.ts';
import { welchRatio } from '../../../lab/stats/welch-ratio.ts';
import type { RunView } from '../../store/run-store.ts';

/** One case of one run, with what there is to say about it. `index` is its place in its run. */
export type Side = { index: number; summary?: CaseSummary; failure?: Failure };
/** A case that both runs have; `relative` is B ÷ A, where both have figures, and without a verdict: its workers do not pair up. */
export type Match = { key: string; a: Side; b: Side; relative?: Relative };
export type Matching = { both: Match[]; onlyA: string[]; onlyB: string[] };

/** Cases of two runs paired by their key, in the order of the first run. */
export function matchCases(a: RunView, b: RunView): Matching {
  const [left, right] = [sidesOf(a), sidesOf(b)];
  const both = [...left].flatMap(([key, side]) => {
    const other = right.get(key);
    return other ? [{ key, a: side, b: other, ...compared(side, other) }] : [];
  });
  return {
    both,
    onlyA: [...left.keys()].filter((key) => !right.has(key)),
    onlyB: [...right.keys()].filter((key) => !left.has(key)),
  };
}

function sidesOf({ run, summaries }: RunView): Map<string, Side> {
  const cases = run?.cases ?? [];
  return new Map(
    cases.map(({ info, failure }, index) => {
      const summary = summaries.at(index);
      return [info.key, { index, ...(summary && { summary }), ...(failure && { failure }) }];
    }),
  );
}

function compared({ summary: a }: Side, { summary: b }: Side): { relative?: Relative } {
  if (!a || !b) return {};
  if (a.likeEmpty || b.likeEmpty) return { relative: { ratio: NaN } };
  const enough = [a, b].every(
    ({ replicates }) => replicates.length > 1 && replicates.every((one) => one > 0),
  );
  return { relative: enough ? welchRatio(a.replicates, b.replicates) : { ratio: b.estimate / a.estimate } };
}
