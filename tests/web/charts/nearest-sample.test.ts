import { describe, expect, it } from 'vitest';
import { nearestSample } from '../../../src/web/charts/nearest-sample.ts';
import { columnsOf, measured, warmUp } from '../../support/samples-of.ts';

describe('nearestSample', () => {
  const samples = columnsOf(warmUp([9, 8]), measured([1, 7, 2, 3]), measured([4, 5], 1));

  it('is the slowest of a pixel column', () => {
    expect(nearestSample(samples, (px) => px * 3, 1)).toEqual({
      index: 3,
      duration: 7,
      replicate: 0,
      phase: 'measured',
    });
  });

  it('tells warm-up and worker', () => {
    expect(nearestSample(samples, (px) => px, 1)).toMatchObject({ index: 1, phase: 'warm-up' });
    expect(nearestSample(samples, (px) => px / 10, 75)).toMatchObject({ index: 7, replicate: 1 });
  });

  it('is nothing beside the samples', () => {
    expect(nearestSample(samples, (px) => px, -1)).toBeUndefined();
    expect(nearestSample(samples, (px) => px, 8)).toBeUndefined();
  });
});
