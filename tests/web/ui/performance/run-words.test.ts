import { expect, test } from 'vitest';
import { foldRun, startedRun } from '../../../../src/lab/model/fold-run.ts';
import type { RunEvent, RunRecord } from '../../../../src/lab/model/run.ts';
import { runAnnouncement, runWords } from '../../../../src/web/ui/performance/run-words.ts';
import { batchEvent, startedEvent, surveyedEvent } from '../../../support/run-events.ts';

function runAfter(...events: RunEvent[]): RunRecord {
  const started = startedEvent();
  if (started.type !== 'started') throw new Error('a run begins with started');
  return events.reduce(foldRun, startedRun(started));
}

const now = { name: 'sort', others: 0, case: 1, cases: 2, worker: 3, workers: 5 };

test('a run that is on says what is measured, how far it is and how long it takes', () => {
  const words = runWords(runAfter(), { fraction: 0.421, elapsedMs: 1, leftMs: 11_400, now });
  expect(words.what).toBe('sort');
  expect(words.more.replaceAll('\u00a0', ' ')).toBe('Case 1 of 2, worker 3 of 5: 42.0 %, about 12 s left');
});

test('cases that take turns are named by their first', () => {
  const lot = { ...now, others: 2, cases: 5 };
  const { what, more } = runWords(runAfter(), { fraction: 0.421, elapsedMs: 1, now: lot });
  expect(what).toBe('sort and 2 other cases, in turns');
  expect(more).toMatch(/^Cases 1–3 of 5/);
});

test('a run that ended says how, and what it has', () => {
  const failure = { code: 'check-failed', message: 'no' } as const;
  const run = runAfter(
    surveyedEvent(2),
    batchEvent([1, 2, 3]),
    { type: 'case-failed', case: 1, replicate: 0, failure },
    { type: 'ended', at: 1_700_000_014_000, status: 'complete' },
  );
  const words = runWords(run, { fraction: 1, elapsedMs: 14_000 });
  expect(words.what.replaceAll('\u00a0', ' ')).toBe('Complete in 14 s');
  expect(words.more).toBe('2 cases, 1 failed, 3 samples, 2 workers');
});

test('a run that ended counts the workers that measured, which may be more for some cases', () => {
  const told = (index: number, replicate: number): RunEvent => ({
    type: 'overhead',
    case: index,
    replicate,
    overheadMs: 1e-6,
  });
  const end: RunEvent = { type: 'ended', at: 1_700_000_014_000, status: 'complete' };
  const words = (...events: RunEvent[]) =>
    runWords(runAfter(surveyedEvent(2), ...events, end), { fraction: 1, elapsedMs: 14_000 }).more;
  expect(words(told(0, 0), told(1, 0), told(0, 1), told(1, 1), told(1, 2))).toContain('2 to 3 workers');
  expect(words(told(0, 0), told(1, 0))).toMatch(/, 1 worker$/);
});

test('a screen reader hears each quarter once', () => {
  const heard = [0, 0.1, 0.26, 0.4, 0.5, 0.74, 0.99].map((fraction) =>
    runAnnouncement(runAfter(), { fraction, elapsedMs: 1 }),
  );
  expect([...new Set(heard)]).toEqual([
    'Run started.',
    '25 per cent measured.',
    '50 per cent measured.',
    '75 per cent measured.',
  ]);
});

test('a screen reader hears the end in whole sentences, whatever it was', () => {
  const failure = { code: 'no-cases' } as const;
  const run = runAfter({ type: 'ended', at: 1_700_000_000_100, status: 'failed', failure });
  expect(runAnnouncement(run, { fraction: 1, elapsedMs: 100 })).toBe(
    'Run ended. The text defines no case, so there is nothing to measure. 0 cases, 0 samples, 2 workers.',
  );
});
