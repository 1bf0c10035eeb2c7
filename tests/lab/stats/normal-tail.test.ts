import { describe, expect, it } from 'vitest';
import { normalTail } from '../../../src/lab/stats/normal-tail.ts';
import reference from '../../reference/robust.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';

describe('normalTail', () => {
  it.each(reference.normalTails)('agrees with the reference at $z', ({ z, tail }) => {
    expect(relativeError(normalTail(z), tail)).toBeLessThan(5e-15);
  });

  it('is one half at 0, and with its mirror image one', () => {
    expect(normalTail(0)).toBe(0.5);
    expect(normalTail(1.3) + normalTail(-1.3)).toBe(1);
  });

  it('falls all the way to the least double', () => {
    expect(normalTail(38.4)).toBeGreaterThan(0);
    expect(normalTail(39)).toBe(0);
    expect(normalTail(Number.MAX_VALUE)).toBe(0);
    expect(normalTail(-Number.MAX_VALUE)).toBe(1);
  });

  it('never rises', () => {
    const tails = Array.from({ length: 8_000 }, (_, i) => normalTail(-0.5 + i / 200));
    expect(tails.every((tail, i) => i === 0 || tail <= tails[i - 1])).toBe(true);
  });

  it.each([NaN, Infinity, -Infinity])('refuses %d', (z) => {
    expect(() => normalTail(z)).toThrow(RangeError);
  });
});
