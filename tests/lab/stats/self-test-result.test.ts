import { describe, expect, test } from 'vitest';
import type { RunRecord } from '../../../src/lab/model/run.ts';
import type { CaseSummary } from '../../../src/lab/model/summary.ts';
import { selfTestResult } from '../../../src/lab/stats/self-test-result.ts';
import { runViewOf } from '../../support/run-view.ts';
import {
  selfTestFigures,
  selfTestInfos,
  selfTestWorkers,
  type Ratios,
} from '../../support/self-test-figures.ts';

function result(
  ratios: Ratios = {},
  part: Partial<RunRecord> = {},
  summaries: (CaseSummary | undefined)[] = selfTestFigures(ratios),
) {
  const { run } = runViewOf(selfTestInfos, []);
  const plan = { ...run.plan, replicates: selfTestWorkers.length };
  return selfTestResult({ run: { ...run, plan, status: 'complete', endedAt: 7, ...part }, summaries });
}
const codes = (...given: Parameters<typeof result>) => {
  const { isFit, reasons } = result(...given);
  return [isFit, ...reasons.map(({ code }) => code)];
};

describe('a device is fit', () => {
  test('where identical code comes out alike and all of the additional work is found', () => {
    const { differed, ...rest } = result({ identical: [1, 1.003, 0.998] });
    expect(rest).toEqual({ at: 7, run: 'run-1', isFit: true, found: 3, of: 3, reasons: [] });
    expect(differed).toBeCloseTo(0.003, 4);
  });

  test('where an interval that misses equality does so by less than the margin', () => {
    expect(codes({ identical: [1.004, 1, 1], spread: 0.0001 })).toEqual([true]);
  });

  test('with a reservation, which is named, where it runs on its battery', () => {
    const notes: RunRecord['notes'] = [{ kind: 'battery', atMs: 0, charging: false, level: 0.5 }];
    expect(codes({}, { notes })).toEqual([true, 'on-battery']);
  });
});

describe('a device is not fit', () => {
  test('where identical code is called slower or faster, and is so by more than the margin', () => {
    expect(codes({ identical: [1, 0.992, 1] })).toEqual([false, 'identical-differs']);
    expect(result({ identical: [1, 0.992, 1] }).differed).toBeCloseTo(0.008, 3);
  });

  test('where identical code is off by more than a hundredth, even if the interval is too wide to tell', () => {
    expect(codes({ identical: [1.015, 1, 1], more: [1.2, 1.2, 1.2], spread: 0.02 })).toEqual([
      false,
      'identical-differs',
    ]);
  });

  test('where additional work is missed, or found to be less', () => {
    expect(result({ more: [1.02, 1, 0.98] }).reasons).toEqual([{ code: 'missed', found: 1, of: 3 }]);
    expect(codes({ spread: 0.05 })).toEqual([false, 'missed']);
  });

  test('where the machine slowed down while it was tested', () => {
    const canaries = [1, 1, 1.5].map((afterMs, replicate) => ({ replicate, atMs: 0, beforeMs: 1, afterMs }));
    expect(codes({}, { canaries })).toEqual([false, 'throttled']);
  });

  test('where the test did not come to its end, or lacks figures', () => {
    expect(codes({}, { status: 'failed' })).toEqual([false, 'no-figures']);
    expect(codes({}, {}, [])).toEqual([false, 'no-figures']);
    expect(codes({}, { cases: [] }, [])).toEqual([false, 'no-figures']);
  });
});
