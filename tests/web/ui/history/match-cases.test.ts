import { describe, expect, it } from 'vitest';
import { foldRun, startedRun } from '../../../../src/lab/model/fold-run.ts';
import type { CaseSummary } from '../../../../src/lab/model/summary.ts';
import { welchRatio } from '../../../../src/lab/stats/welch-ratio.ts';
import { matchCases } from '../../../../src/web/ui/history/match-cases.ts';
import { caseSummary } from '../../../support/case-summary.ts';
import { startedEvent } from '../../../support/run-events.ts';

function view(cases: Record<string, CaseSummary | undefined>) {
  const started = startedEvent();
  if (started.type !== 'started') throw new Error('the first event starts the run');
  const infos = Object.keys(cases).map((key) => ({
    key,
    name: key,
    groups: [],
    params: {},
    baseline: false,
  }));
  return {
    run: foldRun(startedRun(started), { type: 'surveyed', cases: infos }),
    summaries: Object.values(cases),
  };
}

describe('the cases of two runs', () => {
  it('are paired by key, wherever they stand', () => {
    const { both, onlyA, onlyB } = matchCases(
      view({ x: undefined, y: undefined, gone: undefined }),
      view({ fresh: undefined, y: undefined, x: undefined }),
    );
    expect(both.map(({ key, a, b }) => [key, a.index, b.index])).toEqual([
      ['x', 0, 2],
      ['y', 1, 1],
    ]);
    expect([onlyA, onlyB]).toEqual([['gone'], ['fresh']]);
  });

  it('are compared as measured apart, with an interval, where both have workers enough', () => {
    const [a, b] = [
      [1, 1.1, 0.9],
      [2, 2.1, 1.9],
    ];
    const { both } = matchCases(view({ x: caseSummary(a) }), view({ x: caseSummary(b) }));
    expect(both[0].relative).toEqual(welchRatio(a, b));
  });

  it('are compared without an interval where one has a single worker or a median of zero', () => {
    const one = matchCases(view({ x: caseSummary([2]) }), view({ x: caseSummary([3, 3]) }));
    expect(one.both[0].relative).toEqual({ ratio: 1.5 });
    const zero = matchCases(view({ x: caseSummary([2, 0]) }), view({ x: caseSummary([3, 3]) }));
    expect(zero.both[0].relative).toEqual({ ratio: 1.5 });
  });

  it('have no ratio where one is like an empty call', () => {
    const { both } = matchCases(
      view({ x: caseSummary([1e-9, 1e-9], { likeEmpty: true }) }),
      view({ x: caseSummary([3, 3]) }),
    );
    expect(both[0].relative).toEqual({ ratio: NaN });
  });

  it('are not compared where one has no figures', () => {
    const { both } = matchCases(view({ x: undefined }), view({ x: caseSummary([1, 1]) }));
    expect(both[0].relative).toBeUndefined();
  });
});
