import { describe, expect, test } from 'vitest';
import type { CaseSummary } from '../../../../src/lab/model/summary.ts';
import { howMade } from '../../../../src/web/ui/results/how-made.ts';
import { resultRows } from '../../../../src/web/ui/results/result-rows.ts';
import { caseSummary } from '../../../support/case-summary.ts';
import { caseInfo, runViewOf } from '../../../support/run-view.ts';

const workers = (count: number, time: number, part: Partial<CaseSummary> = {}) =>
  caseSummary(
    Array.from({ length: count }, (_, nth) => time * (1 + nth / 1_000)),
    { workers: Array.from({ length: count }, (_, nth) => nth), ...part },
  );

const paired = (count: number, shift: number) => ({
  reference: 0,
  shifts: Object.fromEntries(Array.from({ length: count }, (_, nth) => [nth, shift + nth / 1_000])),
  rounds: 400,
});

function facts(summaries: CaseSummary[], index: number, names = ['A', 'B']) {
  const view = runViewOf(
    names.map((name) => caseInfo(name)),
    summaries,
  );
  const run = { ...view.run, environment: { ...view.run.environment, clockStepMs: 0.005 } };
  const rows = resultRows(view, undefined);
  return howMade(rows[index], rows, run).map(({ title, facts }) => ({
    title,
    of: Object.fromEntries(facts.map(([name, value]) => [name, value.replaceAll('\u00a0', ' ')])),
  }));
}

describe('how a time was made', () => {
  const beside = [
    workers(10, 1, { overhead: 2e-6, paired: paired(10, 0) }),
    workers(10, 2, { overhead: 2e-6, paired: paired(10, 0.7) }),
  ];

  test('names counts, clock, empty call and the formula that was used', () => {
    const [{ title, of }] = facts(beside, 0);
    expect(title).toBe('Time per operation');
    expect(of).toMatchObject({
      Samples: '100 timed sections in 10 fresh workers',
      Clock: 'steps of 5.00 µs; cross-origin isolated',
      'Warm-up': '10 sections before these, in no figure',
    });
    expect(of['Rounds']).toMatch(/^400: /);
    expect(of['A sample']).toContain('100 µs or longer');
    expect(of['Empty call']).toMatch(/^2.00 ns .* taken off every sample$/);
    expect(of['95 % interval']).toMatch(/^Yuen/);
    expect(of['Estimate']).toContain('without the 20 % at either end');
  });

  test('is Student’s below 8 workers, and no interval with one', () => {
    expect(facts([workers(7, 1), workers(7, 2)], 0)[0].of['95 % interval']).toMatch(/^Student/);
    expect(facts([workers(1, 1), workers(1, 2)], 0)[0].of['95 % interval']).toBe(
      'none: it takes two workers',
    );
  });

  test('of a run before cases took turns has no rounds and no empty call, and trims nothing', () => {
    const [{ of }] = facts([caseSummary([1, 2, 3, 4, 5, 6, 7, 8]), caseSummary([1])], 0);
    expect(of).not.toHaveProperty('Rounds');
    expect(of['Empty call']).toMatch(/^not measured/);
    expect(of['95 % interval']).toMatch(/^Student/);
  });

  test('says why there is none of what is like an empty call', () => {
    const [{ of }] = facts([workers(10, 1), workers(10, 1e-7, { likeEmpty: true })], 1);
    expect(of).toHaveProperty('Why no time');
  });

  test('has no comparison for the baseline itself', () => {
    expect(facts(beside, 0)).toHaveLength(1);
    expect(facts(beside, 1)).toHaveLength(2);
  });

  test('counts the workers and rounds a comparison is made from', () => {
    const [, { title, of }] = facts(beside, 1);
    expect(title).toBe('Against A');
    expect(of['Pairs']).toBe('10 fresh workers that measured both, in 400 rounds');
    expect(of['Ratio']).toContain('Bulej');
  });

  test('tells cases that were not measured in the same rounds, and warns of many', () => {
    const [, { of }] = facts([workers(4, 1), workers(4, 2), workers(4, 3)], 1, ['A', 'B', 'C']);
    expect(of['Ratio']).toMatch(/^Not measured in the same rounds/);
    expect(of['Over workers']).not.toContain('20 %');
    expect(of).toHaveProperty('Many cases');
  });

  test('says why there is no ratio', () => {
    const [, ratio] = facts([workers(10, 1, { likeEmpty: true }), workers(10, 2)], 1);
    expect(ratio.of).toEqual({
      'Why no figure': 'One of the two is not to be told apart from an empty call.',
    });
    expect(facts([workers(1, 1), workers(1, 2)], 1)[1].of['Why no figure']).toContain('two workers');
  });
});
