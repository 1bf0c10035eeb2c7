import { describe, expect, it } from 'vitest';
import type { Benchmark } from '../../../src/lab/model/benchmark.ts';
import type { Plan } from '../../../src/lab/model/plan.ts';
import type { RunEvent } from '../../../src/lab/model/run.ts';
import { runInNode } from '../../../src/node/runtimes/run-in-node.ts';
import { briefPlan } from '../../support/brief-plan.ts';

async function eventsOf(benchmark: Benchmark, more: Partial<Plan> = {}) {
  const events: RunEvent[] = [];
  await runInNode(
    { benchmark, ...briefPlan, ...more },
    (event) => void events.push(event),
    new AbortController().signal,
  );
  return events;
}
const written = (...lines: string[]): Benchmark => ({
  kind: 'written',
  title: 'some',
  language: 'ts',
  text: lines.join('\n'),
  attachments: [],
});
const sampled = (events: RunEvent[]) =>
  new Set(
    events.flatMap((event) =>
      event.type === 'batch' && event.batch.phase === 'measured' ? [event.batch.case] : [],
    ),
  );
const failures = (events: RunEvent[]) =>
  events.filter((event) => event.type === 'case-failed').toSorted((a, b) => a.case - b.case);
const complete = { type: 'ended', status: 'complete' };

describe('runInNode', { timeout: 60_000 }, () => {
  it('measures every case of a text in threads, to the end', async () => {
    const events = await eventsOf(
      written(
        `import { bench } from 'arsenal-lab';`,
        `bench('now', (by: number): number => by * 2, { setup: () => 21 });`,
        `bench('later', async () => { await 1; });`,
      ),
      { replicates: 2 },
    );
    const names = events.flatMap((event) =>
      event.type === 'surveyed' ? event.cases.map(({ name }) => name) : [],
    );
    expect(names).toEqual(['now', 'later']);
    expect(events).toContainEqual(expect.objectContaining({ type: 'clock', isolated: true }));
    expect(sampled(events)).toEqual(new Set([0, 1]));
    expect(failures(events)).toEqual([]);
    expect(events.at(-1)).toMatchObject(complete);
  });

  it('ends an endless loop as timed out and goes on with the other case', async () => {
    const events = await eventsOf(written(`bench('spins', () => { for (;;); });`, `bench('ends', () => 1);`));
    expect(failures(events)).toMatchObject([{ case: 0, failure: { code: 'timed-out', stage: 'body' } }]);
    expect(sampled(events)).toContain(1);
    expect(events.at(-1)).toMatchObject(complete);
  });

  it('names the line of what was thrown, at once and by what a case left behind', async () => {
    const events = await eventsOf(
      written(
        `bench('throws', () => {`,
        `  throw new RangeError('at once');`,
        `});`,
        `bench('leaves', () => {`,
        `  setTimeout(() => { throw new RangeError('later'); });`,
        `});`,
      ),
    );
    expect(failures(events)).toMatchObject([
      { case: 0, failure: { code: 'threw', message: 'RangeError: at once', line: 2 } },
      { case: 1, failure: { code: 'threw', message: 'RangeError: later', line: 5 } },
    ]);
    expect(events.at(-1)).toMatchObject(complete);
  });

  it('tells what a text prints, to the console or to the standard streams', async () => {
    const events = await eventsOf(
      written(
        `console.log('to the console');`,
        `await new Promise((done) => process.stdout.write('to a stream\\n', done));`,
        `bench('rejects', () => { Promise.reject(new Error('which nobody waits for')); return 1; });`,
      ),
    );
    const printed = events.flatMap((event) => (event.type === 'output' ? [event.text] : []));
    expect(printed.join('')).toBe('to the console\nto a stream\n');
    expect(failures(events)).toEqual([]);
  });

  it('fails a case that ends its thread', async () => {
    const events = await eventsOf(written(`bench('leaves', () => process.exit(0));`));
    expect(failures(events)).toMatchObject([
      { failure: { code: 'threw', stage: 'body', message: 'the thread ended, with exit code 0' } },
    ]);
  });

  it('names the line of what cannot be read', async () => {
    const events = await eventsOf(written(`bench('a', () => 1);`, `bench('b', () => );`));
    expect(events).toMatchObject([
      { type: 'started' },
      { type: 'ended', failure: { code: 'syntax-error', line: 2 } },
    ]);
  });

  it('ends as stopped, also while a case spins', async () => {
    const stop = new AbortController();
    const events: RunEvent[] = [];
    const plan = { benchmark: written(`bench('spins', () => { for (;;); });`), ...briefPlan };
    await runInNode(
      plan,
      (event) => {
        events.push(event);
        if (event.type === 'lot-started') stop.abort();
      },
      stop.signal,
    );
    expect(events.at(-1)).toMatchObject({ type: 'ended', status: 'stopped' });
  });

  it('has no suites that need the origin of the app', async () => {
    const events = await eventsOf({ kind: 'trusted', title: 'files', suite: 'file-system' });
    expect(events.slice(1)).toMatchObject([{ status: 'failed', failure: { code: 'suite-unavailable' } }]);
  });
});
