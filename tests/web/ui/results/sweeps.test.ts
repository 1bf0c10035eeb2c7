import { describe, expect, it } from 'vitest';
import { growthPoints, sweeps } from '../../../../src/web/ui/results/sweeps.ts';
import { caseSummary } from '../../../support/case-summary.ts';
import { caseInfo, runViewOf } from '../../../support/run-view.ts';

const sized = (name: string, n: number, more = {}, groups: string[] = []) =>
  caseInfo(name, { params: { n, ...more }, groups });
const sweepsOf = (...given: Parameters<typeof runViewOf>) => {
  const { run, summaries } = runViewOf(...given);
  return sweeps(run.cases, summaries);
};
const figures = (count: number) => Array.from({ length: count }, (_, i) => caseSummary([i + 1, i + 2]));

describe('the sweeps of a run', () => {
  it('are the parameters with three numbers or more', () => {
    const three = [100, 1, 10].map((n) => sized('sort', n));
    const found = sweepsOf([...three, sized('sum', 1), sized('sum', 10)], figures(5));
    expect(found.map(({ param, lines }) => [param, lines.map(({ name }) => name)])).toEqual([
      ['n', ['sort']],
    ]);
    expect(found[0].lines[0].points.map(({ x, estimate }) => [x, estimate])).toEqual([
      [1, 2],
      [10, 3],
      [100, 1],
    ]);
    expect(sweepsOf(three.slice(1), figures(2))).toEqual([]);
    expect(sweepsOf([caseInfo('a', { params: { kind: 'x' } })], figures(1))).toEqual([]);
  });

  it('keep groups apart, and other parameters', () => {
    const cases = ['a', 'b'].flatMap((group) =>
      [true, false].flatMap((stable) => [1, 2, 3].map((n) => sized('sort', n, { stable }, [group]))),
    );
    expect(
      sweepsOf(cases, figures(12)).map(({ place, lines }) => [place, lines.map(({ name }) => name)]),
    ).toEqual(['a', 'b'].map((group) => [group, ['sort, stable: true', 'sort, stable: false']]));
  });

  it('leave out what has no time or no place, and say why', () => {
    const cases = [0, 1, 2, 3, 4].map((n) => sized('sort', n));
    const empty = caseSummary([1e-9], { likeEmpty: true });
    const { run } = runViewOf(cases, []);
    const broken = run.cases.with(3, {
      ...run.cases[3],
      failure: { code: 'threw', stage: 'body', message: 'no' },
    });
    const [{ lines }] = sweeps(broken, [
      caseSummary([1]),
      empty,
      caseSummary([1]),
      caseSummary([1]),
      undefined,
    ]);
    expect(lines[0].points.map(({ x }) => x)).toEqual([2]);
    expect(lines[0].leftOut).toEqual([
      { x: 0, why: 'not-positive' },
      { x: 1, why: 'like-empty' },
      { x: 3, why: 'failed' },
      { x: 4, why: 'no-figures' },
    ]);
  });
});

describe('the points that growth is fitted to', () => {
  const lineOf = (...summaries: ReturnType<typeof caseSummary>[]) =>
    sweepsOf(
      summaries.map((_, i) => sized('sort', i + 1)),
      summaries,
    )[0].lines[0];

  it('are the medians of the workers that measured every size, in one order', () => {
    const line = lineOf(
      caseSummary([10, 11, 12], { workers: [0, 1, 2] }),
      caseSummary([21, 22, 29], { workers: [1, 2, 9] }),
      caseSummary([30, 31, 32]),
    );
    expect(growthPoints(line).map(({ times }) => times)).toEqual([
      [11, 12],
      [21, 22],
      [31, 32],
    ]);
  });

  it('are all medians where no two workers measured every size, and the estimate where one of them is zero', () => {
    const line = lineOf(
      caseSummary([10, 11], { workers: [0, 1] }),
      caseSummary([20, 21], { workers: [2, 3] }),
      caseSummary([5, 0], { workers: [4, 5] }),
    );
    expect(growthPoints(line)).toEqual([
      { n: 1, times: [10, 11] },
      { n: 2, times: [20, 21] },
      { n: 3, times: [5] },
    ]);
  });

  it('are none for a line without points', () => {
    expect(growthPoints({ name: 'a', points: [], leftOut: [] })).toEqual([]);
  });
});
