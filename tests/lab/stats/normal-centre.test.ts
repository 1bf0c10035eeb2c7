import { describe, expect, it } from 'vitest';
import { normalCentre } from '../../../src/lab/stats/normal-centre.ts';
import { normalDensity } from '../../../src/lab/stats/normal-density.ts';
import reference from '../../reference/robust.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';

describe('normalCentre', () => {
  const near = reference.normalQuantiles.filter(({ p }) => Math.abs(p - 0.5) < 0.477);

  it.each(near)('is the chance between 0 and $z', ({ p, z }) => {
    expect(relativeError(normalCentre(z), p - 0.5)).toBeLessThan(1e-14);
  });

  it('is odd', () => {
    expect(normalCentre(0)).toBe(0);
    expect(normalCentre(-1.3)).toBe(-normalCentre(1.3));
  });

  it('keeps its digits next to 0', () => {
    expect(relativeError(normalCentre(1e-200), 1e-200 * normalDensity(0))).toBeLessThan(1e-15);
  });
});
