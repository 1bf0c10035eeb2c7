import { expect, it } from 'vitest';
import { createProcessMonitor } from '../../../../src/web/process-monitor/process-monitor.ts';
import { loopSeries, memorySeries } from '../../../../src/web/ui/process/process-series.ts';
import { handCrankedProbes } from '../../../support/hand-cranked-probes.ts';

it('shows the five minutes up to the newest view', () => {
  const { probes, pass } = handCrankedProbes();
  const monitor = createProcessMonitor(probes);
  monitor.hold('watch');
  pass(400_000);
  const { from, to, sources } = loopSeries(monitor);
  expect([from, to]).toEqual([100_000, 400_000]);
  expect(sources[0].readings.at.length).toBeGreaterThan(5_000);
});

it('begins with half a minute and grows with the readings', () => {
  const { probes, pass } = handCrankedProbes();
  const monitor = createProcessMonitor(probes);
  monitor.hold('watch');
  const shown = () => {
    const { from, to } = loopSeries(monitor);
    return to - from;
  };
  pass(5_000);
  expect(shown()).toBe(30_000);
  pass(95_000);
  expect(shown()).toBe(100_000);
});

it('has a line only for memory the browser tells', () => {
  const names = (without: Parameters<typeof handCrankedProbes>[0]) =>
    memorySeries(createProcessMonitor(handCrankedProbes(without).probes)).sources.map(({ name }) => name);
  expect(names([])).toHaveLength(2);
  expect(names(['wholePage'])).toEqual(['heap of this page’s thread']);
  expect(names(['wholePage', 'pageHeap'])).toEqual([]);
});

it('marks collections, once one was noticed', () => {
  const { probes, pass, collected } = handCrankedProbes();
  const monitor = createProcessMonitor(probes);
  monitor.hold('watch');
  pass(5_000);
  expect(memorySeries(monitor)).not.toHaveProperty('marks');
  collected();
  pass(1_000);
  expect(Array.from(memorySeries(monitor).marks?.at ?? [])).toEqual([5_000]);
  expect(monitor.view().collections).toEqual({ count: 1, at: 5_000 });
});
