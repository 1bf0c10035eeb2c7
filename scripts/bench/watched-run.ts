import type { CDPSession, Page } from 'playwright-core';
import type { driveLab } from './drive-lab.ts';
import { lastRun } from './last-run.ts';
import type { MeasuredCase } from './last-run.ts';

/** A run, and what it cost the page's own thread. */
export type WatchedRun = {
  cases: MeasuredCase[];
  /** When each frame began, in milliseconds. */
  frames: number[];
  /** Milliseconds of work on the page's thread in each second. */
  busyMsPerSecond: number;
  /** Bytes of the page's heap after the run and a collection. */
  heap: number;
};

export type Watching = { page: Page; session: CDPSession; lab: ReturnType<typeof driveLab> };

/** A run of what is in the editor, with an eye on the page's frames and its thread. */
export async function watchedRun({ page, session, lab }: Watching, mostMs: number): Promise<WatchedRun> {
  const before = await threadSeconds(session);
  const watch = await page.evaluateHandle(watchFrames);
  await lab.run(mostMs);
  const frames = await watch.evaluate(({ stop }) => stop());
  await watch.dispose();
  const after = await threadSeconds(session);
  const cases = await lastRun(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const busyMsPerSecond = (1_000 * (after.busy - before.busy)) / (after.at - before.at);
  return { cases, frames, busyMsPerSecond, heap: usedSize };
}

/** The session that tells of the page's thread and heap. */
export async function watchingSession(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
}

async function threadSeconds(session: CDPSession) {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { at: value('Timestamp'), busy: value('TaskDuration') };
}

/** Runs in the page: notes when each frame begins, until it is stopped. */
function watchFrames() {
  const times: number[] = [];
  let on = true;
  const frame = (time: number) => {
    times.push(time);
    if (on) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  return {
    stop() {
      on = false;
      return times;
    },
  };
}
