import { identicalGroup, moreWorkGroup, selfTestPairs } from '../../src/lab/model/self-test.ts';
import type { CaseSummary } from '../../src/lab/model/summary.ts';
import { caseSummary } from './case-summary.ts';
import { caseInfo } from './run-view.ts';

/** Workers that nearly agree. */
export const selfTestWorkers = [-2, -1, 0, 1, 2, -2, -1, 0, 1, 2];
const pairs = Array.from({ length: selfTestPairs }, (_, nth) => nth + 1);
/** The cases of a self-test. */
export const selfTestInfos = [identicalGroup, moreWorkGroup].flatMap((kind) =>
  pairs.flatMap((pair) => ['a', 'b'].map((name) => caseInfo(name, { groups: [`${kind} ${pair}`] }))),
);

export type Ratios = { identical?: number[]; more?: number[]; spread?: number };

/** The figures of a test whose pairs have these ratios. */
export function selfTestFigures({
  identical = [1, 1, 1],
  more = [1.02, 1.02, 1.02],
  spread = 0.001,
}: Ratios = {}): CaseSummary[] {
  return [...identical, ...more].flatMap((ratio, nth) => {
    const paired = (shift: number) => ({
      reference: 2 * nth,
      shifts: Object.fromEntries(
        selfTestWorkers.map((off, worker) => [worker, shift && shift + off * spread]),
      ),
      rounds: 10,
    });
    return [
      caseSummary(
        selfTestWorkers.map(() => 1),
        { paired: paired(0) },
      ),
      caseSummary(
        selfTestWorkers.map(() => ratio),
        { paired: paired(Math.log(ratio) || 1e-9) },
      ),
    ];
  });
}
