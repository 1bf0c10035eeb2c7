import { describe, expect, it } from 'vitest';
import type { CaseSummary } from '../../../src/lab/model/summary.ts';
import { relative } from '../../../src/lab/stats/relative.ts';
import { summarise } from '../../../src/lab/stats/summarise.ts';

/** A case whose workers have these medians. */
function measured(...medians: number[]): CaseSummary {
  const summary = summarise(
    medians.map((median, replicate) => ({
      phase: 'measured',
      replicate,
      durations: Float64Array.of(median, median),
    })),
  );
  if (!summary) throw new Error('no summary');
  return summary;
}

describe('relative', () => {
  it('pairs the workers', () => {
    const { ratio, interval } = relative(measured(1, 10, 100), measured(2, 20, 200));
    expect(ratio).toBeCloseTo(2, 12);
    expect(interval?.low).toBeCloseTo(2, 12);
    expect(interval?.high).toBeCloseTo(2, 12);
  });

  it('of a case with itself is 1', () => {
    const same = measured(1, 2, 3);
    expect(relative(same, same)).toEqual({ ratio: 1, interval: { low: 1, high: 1 } });
  });

  it.each([
    ['unequal numbers of workers', measured(1, 1, 1), measured(3, 3)],
    ['one worker each', measured(1), measured(3)],
  ])('is the plain quotient for %s', (_, baseline, candidate) => {
    expect(relative(baseline, candidate)).toEqual({ ratio: 3 });
  });

  it('has no interval where a clock saw nothing pass', () => {
    expect(relative(measured(1, 1), measured(0, 1))).toEqual({ ratio: 0.5 });
    expect(relative(measured(0, 0), measured(1, 1))).toEqual({ ratio: Infinity });
    expect(relative(measured(0, 0), measured(0, 0))).toEqual({ ratio: NaN });
  });
});
