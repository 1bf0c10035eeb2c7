import { expect, test } from 'vitest';
import { foldRun, startedRun } from '../../../../src/lab/model/fold-run.ts';
import type { Disturbance, RunEvent } from '../../../../src/lab/model/run.ts';
import { disturbanceText } from '../../../../src/web/ui/performance/disturbance-text.ts';
import { runWords } from '../../../../src/web/ui/performance/run-words.ts';
import { startedEvent, surveyedEvent } from '../../../support/run-events.ts';

function runAfter(...events: RunEvent[]) {
  const started = startedEvent();
  if (started.type !== 'started') throw new Error('a run begins with started');
  return [surveyedEvent(1), ...events].reduce(foldRun, startedRun(started));
}

const lot = (replicate: number, atMs = 0): RunEvent => ({
  type: 'lot-started',
  cases: [0],
  replicate,
  atMs,
});
const canary = (afterMs: number): RunEvent => ({
  type: 'canary',
  replicate: 0,
  atMs: 1,
  canary: { beforeMs: 1, afterMs },
});
const voided = (because: Disturbance): RunEvent => ({ type: 'voided', cases: [0], replicate: 0, because });
const hidden = (atMs: number): RunEvent => ({
  type: 'noted',
  note: { kind: 'visibility', atMs, state: 'hidden' },
});
/** The number of a worker that measures again, past the two of the plan. */
const again = 2;

test('a run on a machine at its speed, in sight, is not talked of', () => {
  expect(disturbanceText(runAfter())).toBeUndefined();
  expect(disturbanceText(runAfter(hidden(1), lot(0, 2), canary(1.05)))).toBeUndefined();
});

test('a run that waits for the machine to cool down says so, and that it will measure again', () => {
  const run = runAfter(lot(0), canary(1.5), voided('throttled'));
  expect(disturbanceText(run)).toMatch(/slower: the lab waits for it to cool down, then measures/);
  expect(runWords(run, { fraction: 0, elapsedMs: 1, now }).what).toBe('Paused: the machine is slower');
});

test('a run says until its end what it had to measure again, and how often', () => {
  const once = runAfter(lot(0), canary(1.5), voided('throttled'), lot(again), canary(1));
  expect(disturbanceText(once)).toBe('Measured again so far: 1 lot as the machine had slowed down.');
  const [hid, more] = [voided('hidden'), lot(again + 1)];
  expect(disturbanceText([hid, more, hid, more].reduce(foldRun, once))).toMatch(
    /as the machine had slowed down, 2 lots as the page was hidden\.$/,
  );
});

test('a page that was hidden is told of when it is seen again, before the lot is over', () => {
  expect(disturbanceText(runAfter(lot(0, 5), hidden(7)))).toMatch(
    /^The page was hidden: what is measured now/,
  );
});

test('a machine that stays slow is told of as long as the run goes on', () => {
  const run = runAfter(lot(0), canary(1.5), lot(1), canary(1.5), lot(2));
  expect(disturbanceText(run)).toMatch(/stays so: the lab goes on, and will call the run unstable/);
  expect(
    disturbanceText(foldRun(run, { type: 'ended', at: 1_700_000_001_000, status: 'complete' })),
  ).toBeUndefined();
});

const now = { name: 'sort', others: 0, case: 1, cases: 1, worker: 1, workers: 2 };
