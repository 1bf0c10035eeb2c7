import { expect, it } from 'vitest';
import { createProcessMonitor } from '../../../src/web/process-monitor/process-monitor.ts';
import { sampleDuringRuns } from '../../../src/web/process-monitor/sample-during-runs.ts';
import { handCrankedProbes } from '../../support/hand-cranked-probes.ts';

function switchableSession() {
  const listeners = new Set<() => void>();
  let busy = false;
  return {
    busy: () => busy,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(next: boolean) {
      busy = next;
      listeners.forEach((listener) => listener());
    },
  };
}

it('samples while a run is on and not otherwise', () => {
  const monitor = createProcessMonitor(handCrankedProbes().probes);
  const session = switchableSession();
  const leave = sampleDuringRuns(monitor, session);
  const sampling = () => monitor.view().sampling;
  expect(sampling()).toBe(false);
  session.set(true);
  session.set(true);
  expect(sampling()).toBe(true);
  session.set(false);
  expect(sampling()).toBe(false);
  session.set(true);
  leave();
  expect(sampling()).toBe(false);
});
