import { describe, expect, it } from 'vitest';
import { loadReport } from '../../../scripts/load/load-report.ts';
import type { LoadedRun } from '../../../scripts/load/loaded-run.ts';

const right = { low: 0.99, high: 1.01 };
const wrong = { low: 1.01, high: 1.02 };

/** So many runs of a pair that is the same. */
const runs = (count: number, state: LoadedRun['fitness']['state'], interval = right): LoadedRun[] =>
  Array.from({ length: count }, (_, nth) => ({
    nth,
    load: 'steady',
    fitness: { state, reasons: [] },
    pairs: [{ name: 'same', truth: 1, ratio: 1, interval }],
  }));

describe('the report of runs under load', () => {
  it('holds where 95 of 100 are right or in doubt', () => {
    expect(loadReport([...runs(95, 'valid'), ...runs(5, 'valid', wrong)]).holds).toBe(true);
    expect(loadReport([...runs(94, 'valid'), ...runs(6, 'valid', wrong)]).holds).toBe(false);
    expect(loadReport([...runs(50, 'unstable', wrong), ...runs(50, 'rejected', wrong)]).holds).toBe(true);
  });

  it('counts a pair without figures as wrong', () => {
    const [run] = runs(1, 'valid');
    const { text, holds } = loadReport([{ ...run, pairs: [{ name: 'same', truth: 1 }] }]);
    expect(holds).toBe(false);
    expect(text).toContain('Run 0, steady, same: no figures');
  });

  it('names what is wrong with its figures', () => {
    expect(loadReport(runs(1, 'valid', wrong)).text).toContain('1.0000, from 1.0100 to 1.0200, is 1');
  });
});
