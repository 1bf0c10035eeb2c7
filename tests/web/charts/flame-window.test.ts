import { describe, expect, it } from 'vitest';
import { panned, windowWithin, zoomed } from '../../../src/web/charts/flame-window.ts';

describe('a window of a flame graph', () => {
  it('keeps what is under the pointer in its place while it zooms', () => {
    expect(zoomed({ from: 0, to: 100 }, 0.5, 0.25, 100)).toEqual({ from: 12.5, to: 62.5 });
  });

  it('shows no more than everything and no less than two weights', () => {
    expect(zoomed({ from: 10, to: 20 }, 100, 0.5, 100)).toEqual({ from: 0, to: 100 });
    expect(zoomed({ from: 10, to: 20 }, 1e-6, 0.5, 100)).toEqual({ from: 14, to: 16 });
  });

  it('stops at the ends', () => {
    expect(panned({ from: 10, to: 30 }, -5, 100)).toEqual({ from: 0, to: 20 });
    expect(panned({ from: 10, to: 30 }, 5, 100)).toEqual({ from: 80, to: 100 });
    expect(windowWithin({ from: -10, to: 300 }, 100)).toEqual({ from: 0, to: 100 });
  });
});
