import { describe, expect, it, vi } from 'vitest';
import { createMeasuredAbove } from '../../../src/web/store/measured-above.ts';

describe('createMeasuredAbove', () => {
  const values = [9, 1, 5, 1, 7, 9, 5];
  const countAbove = (limit: number, from: number, to: number) =>
    values.slice(from, to).filter((value) => value > limit).length;
  const segments = [
    { from: 0, to: 2, replicate: 0, phase: 'warm-up' as const },
    { from: 2, to: 5, replicate: 0, phase: 'measured' as const },
  ];

  it('counts measured samples alone', () => {
    expect(createMeasuredAbove(segments, countAbove)(4)).toBe(2);
  });

  it('looks only at what is new while the limit rests, and at all for another', () => {
    const growing = structuredClone(segments);
    const watched = vi.fn(countAbove);
    const above = createMeasuredAbove(growing, watched);
    above(4);
    growing[1].to = 6;
    growing.push({ from: 6, to: 7, replicate: 1, phase: 'measured' });
    expect(above(4)).toBe(4);
    expect(watched.mock.calls).toEqual([
      [4, 2, 5],
      [4, 5, 6],
      [4, 6, 7],
    ]);
    expect(above(6)).toBe(2);
  });
});
