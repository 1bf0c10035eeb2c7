import { expect, it, vi } from 'vitest';
import { contextTree } from '../../src/lab/profile/record/context-tree.ts';
import { createContexts } from '../../src/lab/profile/record/create-contexts.ts';
import { parseContextBatch } from '../../src/lab/wire/parse-context-batch.ts';
import { tellCalls } from '../../workers/tell-calls.ts';

it('tells each context once, and how often every one was entered', async () => {
  vi.useFakeTimers();
  const contexts = createContexts(contextTree(3, false), false);
  const { port1, port2 } = new MessageChannel();
  const heard: unknown[] = [];
  const both = new Promise<void>((resolve) => {
    port2.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (heard.push(data) === 2) resolve();
    };
  });
  tellCalls(contexts, port1);
  const a = contexts.add(3, 0);
  vi.advanceTimersByTime(200);
  contexts.add(3, 0);
  contexts.add(a, 1);
  vi.advanceTimersByTime(200);
  vi.useRealTimers();
  await both;
  port1.close();
  const batches = heard.map(parseContextBatch);
  expect(batches.map((batch) => [batch?.from, [...(batch?.contexts ?? [])]])).toEqual([
    [0, [0, -1, 0, -1, 0, -1, 1, 0]],
    [4, [3, 1]],
  ]);
  const last = batches[1]?.seen;
  expect(last?.kind === 'calls' && [...last.calls]).toEqual([0, 0, 0, 2, 1]);
});
