import { describe, expect, it } from 'vitest';
import { createEmptyArm } from '../../../src/lab/measure/empty-arm.ts';
import { sharedLoops } from '../../../src/lab/measure/loops.ts';
import type { Shape } from '../../../src/lab/measure/work.ts';
import { fakeBench } from '../../support/fake-bench.ts';

const shapes: Shape[] = ['sync', 'syncEach', 'async', 'asyncEach'];

describe('an empty arm', () => {
  it.each(shapes)(
    'tells what a call in the loop %s costs, from its measured sections alone',
    async (shape) => {
      const { bench } = fakeBench({ emptyMs: (section) => (section === 0 ? 9 : 0.002) });
      const arm = createEmptyArm(shape, bench);
      expect(arm.shape).toBe(shape);
      expect(await arm.take('warm-up', 10)).toEqual({ calls: 10, elapsed: 90 });
      expect(arm.overhead()).toBeUndefined();
      await arm.take('measured', 10);
      await arm.take('measured', 500);
      expect(arm.overhead()).toBeCloseTo(0.002, 12);
    },
  );

  it.each(shapes)('calls a function that does nothing, in the loop %s, as often as asked', async (shape) => {
    let bodies = 0;
    const { bench } = fakeBench();
    const now = () => bodies;
    const loops = () => ({
      ...sharedLoops,
      [shape]: (body: () => unknown, _: unknown, __: unknown, calls: number) => {
        for (let call = 0; call < calls; call++, bodies++) void body();
        return calls;
      },
    });
    await createEmptyArm(shape, { ...bench, now, loops }).take('measured', 7);
    expect(bodies).toBe(7);
  });

  it('is in the middle of what it saw, interpolated where the clock rounds, so that one interruption is nothing', async () => {
    const times = [1, 1, 1, 2, 2, 1, 1, 1, 2, 900];
    const { bench } = fakeBench({ emptyMs: (section) => times[section] });
    const arm = createEmptyArm('sync', bench);
    for (const _ of times) await arm.take('measured', 1);
    expect(arm.overhead()).toBeGreaterThan(1);
    expect(arm.overhead()).toBeLessThan(2);
  });

  it('never fails, and makes no more calls than there are inputs', () => {
    const { bench } = fakeBench();
    expect(createEmptyArm('sync', bench).alive()).toBe(true);
    expect(createEmptyArm('syncEach', bench).mostCalls).toBe(1_000);
    expect(createEmptyArm('async', bench).mostCalls).toBe(1e9);
  });

  it('has the loops of the empty call to itself', () => {
    const { bench } = fakeBench();
    const asked: unknown[] = [];
    createEmptyArm('sync', { ...bench, loops: (arm) => (asked.push(arm), sharedLoops) });
    expect(asked).toEqual(['empty']);
  });
});
