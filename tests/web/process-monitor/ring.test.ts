import { describe, expect, it } from 'vitest';
import { createRing } from '../../../src/web/process-monitor/ring.ts';

const filled = (capacity: number, readings: number) => {
  const ring = createRing(capacity);
  for (let i = 0; i < readings; i++) ring.append(i * 10, i);
  return ring;
};

describe('a ring', () => {
  it('is empty before the first reading', () => {
    expect([...createRing(4).track().values]).toEqual([]);
  });

  it('keeps everything while there is room', () => {
    expect([...filled(4, 3).track().values]).toEqual([0, 1, 2]);
  });

  it.each([4, 5, 7, 8, 9, 1_001])('keeps the newest four of %i, in order', (readings) => {
    const { at, values } = filled(4, readings).track();
    const newest = [4, 3, 2, 1].map((back) => readings - back);
    expect([...values]).toEqual(newest);
    expect([...at]).toEqual(newest.map((i) => i * 10));
  });

  it('gives only readings since a time', () => {
    expect([...filled(8, 8).track(35).values]).toEqual([4, 5, 6, 7]);
    expect([...filled(8, 8).track(40).values]).toEqual([4, 5, 6, 7]);
    expect([...filled(8, 8).track(71).values]).toEqual([]);
  });

  it('forgets when cleared', () => {
    const ring = filled(4, 6);
    ring.clear();
    ring.append(99, 1);
    expect([...ring.track().at]).toEqual([99]);
  });
});
