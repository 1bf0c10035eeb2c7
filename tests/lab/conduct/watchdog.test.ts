import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/lab/model/failure.ts';
import { createWatchdog } from '../../../src/lab/conduct/watchdog.ts';
import { manualTimers } from '../../support/manual-timers.ts';

function watch({ stallMs = 2_000, beats = false } = {}) {
  const time = manualTimers();
  const bites: Failure[] = [];
  const watchdog = createWatchdog(stallMs, beats, time.timers, (failure) => bites.push(failure));
  return { ...time, bites, watchdog };
}

describe('the watchdog', () => {
  it('bites when a call gets nowhere for longer than the limit, naming the stage', () => {
    const { watchdog, pass, bites } = watch();
    watchdog.begin('setup');
    pass(1_900);
    watchdog.progress('body');
    pass(2_000);
    expect(bites).toEqual([]);
    pass(500);
    expect(bites[0]).toEqual({ code: 'timed-out', stage: 'body', limitMs: 2_000 });
  });

  it('leaves a worker alone that has nothing to do', () => {
    const { watchdog, pass, bites } = watch();
    watchdog.begin('load');
    watchdog.end();
    pass(60_000);
    expect(bites).toEqual([]);
  });

  it('takes a sandbox for dead that no longer says it is alive', () => {
    const { watchdog, pass, bites } = watch({ beats: true });
    pass(3_500);
    watchdog.alive();
    pass(3_500);
    expect(bites).toEqual([]);
    pass(1_000);
    expect(bites[0]).toEqual({ code: 'sandbox-died' });
  });

  it('does not blame the worker for time in which this thread was held up', () => {
    const { watchdog, pass, hang, bites } = watch({ beats: true });
    watchdog.begin('body');
    pass(250);
    hang(30_000);
    pass(250);
    expect(bites).toEqual([]);
  });

  it('stops looking once closed', () => {
    const { watchdog, running } = watch();
    watchdog.close();
    expect(running()).toBe(0);
  });
});
