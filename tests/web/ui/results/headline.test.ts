import { describe, expect, test } from 'vitest';
import type { CaseSummary } from '../../../../src/lab/model/summary.ts';
import { headline } from '../../../../src/web/ui/results/headline.ts';
import { resultRows } from '../../../../src/web/ui/results/result-rows.ts';
import { caseSummary } from '../../../support/case-summary.ts';
import { caseInfo, runViewOf } from '../../../support/run-view.ts';

/** Ten workers of one pace: a summary whose ratio to another has an interval of no width. */
const steady = (time: number, part: Partial<CaseSummary> = {}) =>
  caseSummary(
    Array.from({ length: 10 }, () => time),
    part,
  );
/** Ten workers that disagree. */
const wavering = (time: number) =>
  caseSummary(Array.from({ length: 10 }, (_, nth) => time * (nth % 2 === 0 ? 1.1 : 0.9)));

type Cases = Parameters<typeof runViewOf>[0];
const headlineOf = (cases: Cases, summaries: (CaseSummary | undefined)[], baseline?: string) =>
  headline(resultRows(runViewOf(cases, summaries), baseline));
const said = (...given: Parameters<typeof headlineOf>) => headlineOf(...given).lines.map(({ what }) => what);

const two = [caseInfo('A'), caseInfo('B')];
const three = [...two, caseInfo('C')];

describe('the headline of a run', () => {
  test('is one sentence for two cases', () => {
    expect(said(two, [steady(1), steady(2)])).toEqual(['“B” takes 2.0 times as long as “A”']);
  });

  test('names the fastest of three or more, then each against the baseline of choice', () => {
    expect(said(three, [steady(1), steady(2), steady(4)], 'B')).toEqual([
      'Fastest: “A”',
      '“A” is 2.0 times as fast as “B”',
      '“C” takes 2.0 times as long as “B”',
    ]);
  });

  test('names all that may be the fastest, or says that any may', () => {
    const [line] = headlineOf(three, [wavering(1), steady(1), steady(4)]).lines;
    expect(line).toMatchObject({ what: 'Fastest: “A” or “B”', range: 'not told apart' });
    expect(said(three, [wavering(1), steady(1), wavering(1)])[0]).toBe(
      'Fastest: none of the 3 is shown to be',
    );
  });

  test('asks for a longer run where a comparison is not decided', () => {
    expect(headlineOf(two, [steady(1), wavering(1)]).isUndecided).toBe(true);
    expect(headlineOf(two, [steady(1), steady(2)]).isUndecided).toBe(false);
  });

  test('compares only what was measured beside the baseline, and names the fastest elsewhere', () => {
    const sized = (name: string, n: number) => caseInfo(name, { groups: ['sort'], params: { n } });
    const cases = [sized('A', 1), sized('B', 1), sized('A', 9), sized('B', 9)];
    expect(said(cases, [steady(1), steady(2), steady(9), steady(8)])).toEqual([
      'Fastest of sort, n: 9: “B”',
      '“B” takes 2.0 times as long as “A”',
    ]);
  });

  test('compares across groups by whole names where nothing was measured beside the baseline', () => {
    const cases = [caseInfo('x', { groups: ['a'] }), caseInfo('x', { groups: ['b'] })];
    expect(said(cases, [steady(1), steady(2)])).toEqual(['“b / x” takes 2.0 times as long as “a / x”']);
  });

  test('never compares with what is like an empty call', () => {
    const empty = steady(1e-9, { likeEmpty: true });
    expect(said(two, [steady(1), empty])).toEqual(['“B” is not to be told apart from an empty call']);
    expect(said(three, [empty, steady(1), steady(2)])).toEqual([
      'Fastest: “B”',
      '“A” is not to be told apart from an empty call: choose another baseline to compare with',
    ]);
  });

  test('leaves out cases that failed', () => {
    const view = runViewOf(three, [steady(1), steady(2), steady(4)]);
    const failure = { code: 'threw', stage: 'body', message: 'no' } as const;
    const cases = view.run.cases.map((record, nth) => (nth === 2 ? { ...record, failure } : record));
    const rows = resultRows({ ...view, run: { ...view.run, cases } }, undefined);
    expect(headline(rows).lines.map(({ what }) => what)).toEqual(['“B” takes 2.0 times as long as “A”']);
  });

  test('is the time of a case alone', () => {
    const interval = { low: 1.9, high: 2.1 };
    const [line] = headlineOf([caseInfo('A')], [steady(2, { interval })]).lines;
    expect(line.what.replaceAll('\u00a0', ' ')).toBe('“A” takes 2.00 ms');
    expect(line.range?.replaceAll('\u00a0', ' ')).toBe('1.90–2.10 ms');
  });

  test('leaves the rest to the table after a few lines', () => {
    const cases = Array.from({ length: 12 }, (_, nth) => caseInfo(`case ${nth}`));
    const { lines, more } = headlineOf(
      cases,
      cases.map((_, nth) => steady(nth + 1)),
    );
    expect([lines.length, more]).toEqual([7, 5]);
  });

  test('is empty where nothing has figures, and tells what has where the baseline has none', () => {
    expect(said(two, [undefined, undefined])).toEqual([]);
    expect(said(two, [undefined, steady(2)])).toHaveLength(1);
  });
});
