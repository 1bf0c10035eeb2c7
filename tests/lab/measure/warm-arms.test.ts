import { describe, expect, it } from 'vitest';
import type { Arm } from '../../../src/lab/measure/arm.ts';
import { latinOrders } from '../../../src/lab/measure/latin-orders.ts';
import { callTime, warmArms, type WarmUp } from '../../../src/lab/measure/warm-arms.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';

/** A clock, and arms that move it: the nth section of an arm takes so long a call. */
function world() {
  let time = 0;
  const spend = (ms: number) => void (time += ms);
  const arm = (
    callMs: (section: number) => number,
    { most = 1e9, inputs = 1e9, failsAt = Infinity } = {},
  ) => {
    let sections = 0;
    const taking: Arm & { sections: () => number } = {
      mostCalls: most,
      alive: () => sections < failsAt,
      sections: () => sections,
      async take(_, asked) {
        if (!taking.alive() || ++sections >= failsAt) return undefined;
        const calls = Math.min(asked, inputs);
        const elapsed = calls * callMs(sections - 1);
        spend(elapsed);
        return { calls, elapsed };
      },
    };
    return taking;
  };
  const warm = (arms: Arm[], part: Partial<WarmUp> = {}) =>
    warmArms(arms, {
      orders: latinOrders(arms.length, mulberry32(1)),
      now: () => time,
      target: 1,
      wantedMs: 50,
      breathe: async () => undefined,
      ...part,
    });
  return { arm, warm, spend, now: () => time };
}

describe('warmArms', () => {
  it('ends when the time is up and all are steady', async () => {
    const { arm, warm, now } = world();
    const warmed = await warm([arm(() => 0.01), arm(() => 0.02)]);
    expect(now()).toBeGreaterThanOrEqual(50);
    expect(now()).toBeLessThan(55);
    expect(warmed.map(callTime)).toEqual([expect.closeTo(0.01, 9), expect.closeTo(0.02, 9)]);
  });

  it('goes on until an arm that is still getting quicker is steady', async () => {
    const { arm, warm, now } = world();
    const warming = arm((section) => (section < 60 ? 0.02 - section * 0.000_2 : 0.008));
    const [warmed] = await warm([warming]);
    expect(now()).toBeGreaterThan(60);
    expect(now()).toBeLessThan(190);
    expect(callTime(warmed)).toBeCloseTo(0.008, 9);
  });

  it('ends at four times the time, however unsteady an arm is', async () => {
    const { arm, warm, now } = world();
    await warm([arm((section) => 0.01 * 1.01 ** section), arm(() => 0.01)]);
    expect(now()).toBeGreaterThanOrEqual(200);
    expect(now()).toBeLessThan(210);
  });

  it('finds the calls of a section, past any time, but without a second try of what is slow', async () => {
    const { arm, warm, now } = world();
    const [quick, slow] = [arm(() => 0.000_01), arm(() => 0.6)];
    const [{ calls }] = await warm([quick], { wantedMs: 0 });
    expect(calls).toBeGreaterThan(50_000);
    expect(calls).toBeLessThan(200_000);
    const before = now();
    await warm([slow], { wantedMs: 0 });
    expect(slow.sections()).toBe(1);
    expect(now() - before).toBeCloseTo(0.6, 9);
  });

  it('ends when inputs are so dear that a section never has its length', async () => {
    const { arm, warm, spend } = world();
    const dear = arm(() => 0.001, { most: 1_000, inputs: 3 });
    const warmed = await warm([dear], { breathe: async () => spend(20) });
    expect(dear.sections()).toBeLessThan(6);
    expect(warmed).toHaveLength(1);
    expect(callTime(warmed[0])).toBeCloseTo(0.001, 9);
  });

  it('ends when an arm can make no more than a few calls, or its clock never moves', async () => {
    const { arm, warm, now } = world();
    const warmed = await warm([arm(() => 0, { most: 1_000 }), arm(() => 0.5)]);
    expect(now()).toBeLessThan(60);
    expect(warmed[0].calls).toBe(1_000);
  });

  it('ends when arms find and lose their length in turns', async () => {
    const { arm, warm } = world();
    // In antiphase, so that no round ends with both right.
    const arms = [0, 1].map((odd) => arm((section) => (section % 2 === odd ? 100 : 0.001), { most: 8 }));
    await warm(arms);
    expect(arms[0].sections()).toBeLessThan(20);
  });

  it('leaves out an arm that fails, and goes on with the others', async () => {
    const { arm, warm, now } = world();
    const [good, bad] = [arm(() => 0.01), arm(() => 0.01, { failsAt: 5 })];
    const warmed = await warm([good, bad]);
    expect(warmed.map((each) => each.arm)).toEqual([good]);
    expect(now()).toBeGreaterThanOrEqual(50);
  });

  it('ends at once when all have failed', async () => {
    const { arm, warm, now } = world();
    expect(await warm([arm(() => 0.01, { failsAt: 3 }), arm(() => 0.01, { failsAt: 2 })])).toEqual([]);
    expect(now()).toBeLessThan(1);
  });

  it('gives others their turn after every section', async () => {
    const { arm, warm } = world();
    let breaths = 0;
    const arms = [arm(() => 1), arm(() => 1)];
    await warm(arms, {
      breathe: async () => {
        breaths++;
      },
    });
    expect(breaths).toBe(arms[0].sections() + arms[1].sections());
  });
});
