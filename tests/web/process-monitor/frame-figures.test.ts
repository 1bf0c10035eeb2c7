import { describe, expect, it } from 'vitest';
import { frameFigures } from '../../../src/web/process-monitor/frame-figures.ts';

const steady = (gaps: number, ms: number) => Array.from({ length: gaps }, () => ms);

describe('frame figures', () => {
  it('are unknown before ten gaps', () => {
    expect(frameFigures(Float64Array.from(steady(9, 16)))).toBeUndefined();
  });

  it('drop nothing at a steady rate with a little jitter', () => {
    const gaps = Float64Array.from({ length: 60 }, (_, i) => 16.7 + (i % 2 ? 0.9 : -0.9));
    expect(frameFigures(gaps)?.dropped).toBe(0);
  });

  it('count the refreshes that brought no frame', () => {
    const gaps = Float64Array.from([...steady(30, 16), 32, 64]);
    expect(frameFigures(gaps)).toEqual({ drawn: 32, dropped: 4, refresh: 16 });
  });

  it('follow the rate of the screen', () => {
    expect(frameFigures(Float64Array.from([...steady(30, 8), 16]))).toMatchObject({ dropped: 1, refresh: 8 });
  });

  it('are unknown where the clock shows no gap at all', () => {
    expect(frameFigures(Float64Array.from(steady(20, 0)))).toBeUndefined();
  });
});
