import { describe, expect, it, vi } from 'vitest';
import { createProcessMonitor } from '../../../src/web/process-monitor/process-monitor.ts';
import { handCrankedProbes } from '../../support/hand-cranked-probes.ts';
import { settled } from '../../support/settled.ts';

const watched = (without: Parameters<typeof handCrankedProbes>[0] = []) => {
  const hand = handCrankedProbes(without);
  const monitor = createProcessMonitor(hand.probes);
  return { ...hand, monitor, release: monitor.hold('watch') };
};

describe('the process monitor', () => {
  it('does nothing until somebody holds it, and nothing after the last lets go', () => {
    const { probes, timers, pass } = handCrankedProbes();
    const monitor = createProcessMonitor(probes);
    expect(timers()).toBe(0);
    const [first, second] = [monitor.hold('run'), monitor.hold('run')];
    first();
    first();
    pass(1_000);
    expect(monitor.view().sampling).toBe(true);
    second();
    expect(timers()).toBe(0);
    expect(monitor.view().sampling).toBe(false);
  });

  it('records how late tasks begin', () => {
    const { monitor, pass, block } = watched();
    pass(40);
    block(80);
    pass(1_000);
    expect(monitor.view().loop).toMatchObject({ longest: 70, last: 0 });
    expect(Math.max(...monitor.track('loop').values)).toBe(70);
  });

  it('records no delay while the page is hidden or has just been', () => {
    const { monitor, page, pass, block } = watched();
    page.visible = false;
    pass(1_000);
    block(5_000);
    page.visible = true;
    pass(60);
    expect(monitor.track('loop').values.length).toBeLessThanOrEqual(1);
    expect(Math.max(0, ...monitor.track('loop').values)).toBe(0);
  });

  it('reads the heap once a second', () => {
    const { monitor, page, pass } = watched();
    pass(1_000);
    page.heap = 2_000_000;
    pass(1_000);
    expect([...monitor.track('pageHeap').values]).toEqual([1_000_000, 1_000_000, 2_000_000]);
    expect(monitor.view().pageHeap).toBe(2_000_000);
  });

  it('says of the whole page how long the count took, and asks again', async () => {
    const { monitor, weighing, pass } = watched();
    pass(12_000);
    weighing[0].resolve(9_000_000);
    await settled();
    pass(1_000);
    expect(monitor.view().wholePage).toEqual({ at: 12_000, bytes: 9_000_000, tookMs: 12_000 });
    expect(weighing).toHaveLength(2);
  });

  it('goes on asking, less often, when the whole page cannot be counted', async () => {
    const { monitor, weighing, pass } = watched();
    weighing[0].reject(new Error('not now'));
    await settled();
    pass(29_000);
    expect(weighing).toHaveLength(1);
    pass(1_000);
    expect(weighing).toHaveLength(2);
    expect(monitor.view().wholePage).toBeUndefined();
  });

  it('ignores a count that arrives after it was let go', async () => {
    const { monitor, weighing, release, pass } = watched();
    release();
    weighing[0].resolve(1);
    await settled();
    pass(5_000);
    expect(monitor.track('wholePage').values).toHaveLength(0);
    expect(weighing).toHaveLength(1);
  });

  it('neither counts frames nor weighs the page for a run alone', () => {
    const { probes, watching, weighing } = handCrankedProbes();
    createProcessMonitor(probes).hold('run');
    expect(watching.frames.size).toBe(0);
    expect(weighing).toHaveLength(0);
  });

  it('counts long tasks of the last five minutes', () => {
    const { monitor, watching, pass } = watched();
    watching.longTasks.forEach((told) => told(10, 60));
    pass(200_000);
    watching.longTasks.forEach((told) => told(200_000, 90));
    pass(1_000);
    expect(monitor.view().longTasks).toEqual({ count: 2, longest: 90, total: 150 });
    pass(150_000);
    expect(monitor.view().longTasks).toEqual({ count: 1, longest: 90, total: 90 });
  });

  it('passes on pressure and battery as they change', () => {
    const { monitor, watching, pass } = watched();
    watching.pressure.forEach((told) => told('serious'));
    watching.battery.forEach((told) => told({ charging: false, level: 0.5 }));
    pass(1_000);
    expect(monitor.view()).toMatchObject({ pressure: 'serious', battery: { level: 0.5 } });
  });

  it('stands still while paused and goes on afterwards', () => {
    const { monitor, timers, pass } = watched();
    pass(2_000);
    monitor.pause();
    const before = monitor.view().at;
    expect(timers()).toBe(0);
    pass(3_000);
    expect(monitor.view()).toMatchObject({ paused: true, sampling: false, at: before });
    monitor.resume();
    pass(1_000);
    expect(monitor.view()).toMatchObject({ paused: false, sampling: true, at: 6_000 });
  });

  it('tells listeners once a second with a new view', () => {
    const { monitor, pass } = watched();
    const told = vi.fn();
    const leave = monitor.subscribe(told);
    const before = monitor.view();
    pass(3_000);
    leave();
    pass(3_000);
    expect(told).toHaveBeenCalledTimes(3);
    expect(monitor.view()).not.toBe(before);
  });

  it('keeps five minutes of readings', () => {
    const { monitor, pass } = watched();
    pass(400_000);
    const { at } = monitor.track('loop');
    expect(at[0]).toBeGreaterThanOrEqual(100_000);
    expect(at[0]).toBeLessThan(100_200);
  });

  it('says what the browser does not offer and has no figure for it', () => {
    const { monitor, pass } = watched([
      'pageHeap',
      'wholePage',
      'collections',
      'longTasks',
      'pressure',
      'battery',
    ]);
    pass(2_000);
    const { offered, ...view } = monitor.view();
    expect(Object.values(offered)).toEqual(new Array(6).fill(false));
    expect(view).not.toHaveProperty('pageHeap');
    expect(view).not.toHaveProperty('longTasks');
    expect(view).not.toHaveProperty('collections');
    expect(view.loop?.readings).toBeGreaterThan(30);
  });
});
