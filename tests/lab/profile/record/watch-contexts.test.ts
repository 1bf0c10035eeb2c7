import { expect, it } from 'vitest';
import type { ContextBatch } from '../../../../src/lab/model/context-batch.ts';
import { contextTree } from '../../../../src/lab/profile/record/context-tree.ts';
import { watchContexts } from '../../../../src/lab/profile/record/watch-contexts.ts';

it('tells which context was on and for how long, each context once, and goes on when its thread has a moment', () => {
  const { state, stride, called } = contextTree(3, true);
  const batches: ContextBatch[] = [];
  const waiting: (() => void)[] = [];
  let [time, looks] = [0, 0];
  watchContexts(state, {
    now: () => time,
    wait() {
      // Once this thread itself is held up, and once what is read is no context.
      time += ++looks === 10 ? 50 : 1;
      state[0] = looks === 20 ? 1 : called(1, looks % 3) * stride;
    },
    later: (run) => void waiting.push(run),
    post: (batch) => void batches.push(batch),
  });
  waiting[0]();
  expect(batches.map(({ from, contexts }) => [from, contexts.length / 2])).toEqual([
    [0, 3 + 63],
    [66, 64],
  ]);
  const { seen } = batches[0];
  const samples = seen.kind === 'samples' ? [...seen.samples] : [];
  expect(samples.slice(0, 4)).toEqual([3, 1_000, 4, 1_000]);
  expect(samples.slice(18, 20)).toEqual([12, 4_000]);
  expect(samples[38]).toBe(-1);
});
