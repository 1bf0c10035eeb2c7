import { describe, expect, it } from 'vitest';
import { createAllowances } from '../../../src/lab/conduct/allowances.ts';
import { createInbox } from '../../../src/lab/conduct/inbox.ts';
import type { Stage } from '../../../src/lab/model/failure.ts';
import type { Share } from '../../../src/lab/model/plan.ts';
import type { Batch } from '../../../src/lab/model/run.ts';
import { batchOf } from '../../support/run-events.ts';

const share: Share = {
  cases: [1, 2],
  replicate: 3,
  seed: 7,
  samples: 4,
  least: 1,
  budgetMs: 10,
  warmUpMs: 1,
};

function opened(allowances = createAllowances(10)) {
  const batches: Batch[] = [];
  const output: [number | undefined, string][] = [];
  const progress: (Stage | undefined)[] = [];
  const inbox = createInbox(
    {
      batch: (batch) => batches.push(batch),
      output: (index, text) => output.push([index, text]),
      memory: () => undefined,
      allowances,
    },
    {
      begin: () => undefined,
      progress: (stage) => progress.push(stage),
      end: () => undefined,
      alive: () => undefined,
      close: () => undefined,
    },
  );
  const take = (part: Parameters<typeof batchOf>[1], ...durations: number[]) =>
    inbox.take({ type: 'batch', batch: batchOf(durations, { replicate: 3, ...part }) });
  return { inbox, batches, output, progress, take };
}

describe('the inbox', () => {
  it('hands on samples of the cases asked for, in order, and takes each for progress', () => {
    const { inbox, take, batches, progress } = opened();
    inbox.expect(share);
    take({ index: 2, phase: 'warm-up' }, 1);
    take({ index: 1 }, 2);
    expect(batches.map((batch) => [batch.case, batch.phase])).toEqual([
      [2, 'warm-up'],
      [1, 'measured'],
    ]);
    expect(progress).toEqual(['body', 'body']);
  });

  it('does not believe samples of another case or worker, nor any before it has asked', () => {
    const { inbox, take, batches, progress } = opened();
    take({ index: 1 }, 1);
    inbox.expect(share);
    take({ index: 0 }, 1);
    take({ index: 1, replicate: 2 }, 1);
    inbox.expect({ ...share, cases: [2] });
    take({ index: 1 }, 1);
    expect(batches).toEqual([]);
    expect(progress).toEqual([]);
  });

  it('does not believe more measured samples of a case than were asked for', () => {
    const { inbox, take, batches } = opened();
    inbox.expect(share);
    take({ index: 1, phase: 'warm-up' }, 1, 2, 3, 4, 5);
    take({ index: 1 }, 1, 2, 3);
    take({ index: 1 }, 4, 5);
    take({ index: 1 }, 4);
    take({ index: 2 }, 1, 2, 3, 4);
    take({ index: 2 }, 5);
    expect(batches.map(({ durations }) => durations.length)).toEqual([5, 3, 1, 4]);
    inbox.expect(share);
    take({ index: 2 }, 5);
    expect(batches).toHaveLength(5);
  });

  it('passes over what makes no sense', () => {
    const { inbox, take, batches, progress } = opened();
    inbox.expect(share);
    take({ index: 1 }, NaN);
    take({ index: 1 }, -1);
    for (const message of [undefined, null, 7, 'end', [], {}, { type: 'nonsense' }]) inbox.take(message);
    expect(batches).toEqual([]);
    expect(progress).toEqual([]);
  });

  it('believes of a stage only that a case asked for is in it', () => {
    const { inbox, progress } = opened();
    inbox.expect(share);
    inbox.take({ type: 'stage', stage: 'setup', case: 2 });
    expect(inbox.current()).toBe(2);
    inbox.take({ type: 'stage', stage: 'check', case: 99 });
    expect([inbox.current(), inbox.stage(), inbox.begun()]).toEqual([undefined, 'check', true]);
    expect(progress).toEqual(['setup', 'check']);
  });

  it('remembers the stage of the worker, and nothing else, when it asks anew', () => {
    const { inbox } = opened();
    inbox.expect(share);
    inbox.take({ type: 'stage', stage: 'setup', case: 1 });
    inbox.expect(share);
    expect([inbox.stage(), inbox.current(), inbox.begun()]).toEqual(['setup', undefined, false]);
  });

  it('drops what a case prints beyond its allowance, whoever sends it', () => {
    const { inbox, output } = opened();
    inbox.expect(share);
    for (let i = 0; i < 3; i++) inbox.take({ type: 'output', case: 1, text: 'sevenly' });
    inbox.take({ type: 'output', case: 2, text: 'other' });
    expect(output).toEqual([
      [1, 'sevenly'],
      [1, 'sev'],
      [2, 'other'],
    ]);
  });

  it('shares the allowance of a case with the inboxes of other workers', () => {
    const allowances = createAllowances(10);
    const [one, other] = [opened(allowances), opened(allowances)];
    one.inbox.take({ type: 'output', case: 1, text: 'sevenly' });
    other.inbox.take({ type: 'output', case: 1, text: 'sevenly' });
    expect(other.output).toEqual([[1, 'sev']]);
  });
});
