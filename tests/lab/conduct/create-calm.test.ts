import { describe, expect, it } from 'vitest';
import { createCalm } from '../../../src/lab/conduct/create-calm.ts';

const signal = new AbortController().signal;
const canary = (beforeMs: number, afterMs = beforeMs) => ({ beforeMs, afterMs });

function surrounded() {
  let lapses = 0;
  const log: string[] = [];
  return {
    log,
    hide() {
      lapses++;
    },
    surroundings: {
      lapses: () => lapses,
      untilSeen: async () => void log.push('seen'),
      wait: async (ms: number) => void log.push(`waited ${ms} ms`),
    },
  };
}

describe('calm', () => {
  it('has nothing to object to in lots as fast as the best so far', async () => {
    const calm = createCalm(undefined, 10);
    await calm.begin(signal);
    expect([canary(1), canary(1.05), canary(1.09)].map(calm.disturbance)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('has a lot measured again when the machine became slower before or after it, after a pause', async () => {
    const { surroundings, log } = surrounded();
    const calm = createCalm(surroundings, 10);
    expect([canary(1), canary(1, 1.2), canary(1.2, 1)].map(calm.disturbance)).toEqual([
      undefined,
      'throttled',
      'throttled',
    ]);
    await calm.settle('throttled', signal);
    expect(log).toEqual(['waited 2000 ms']);
  });

  it('has a lot measured again during which the page was hidden, once it is seen', async () => {
    const { surroundings, log, hide } = surrounded();
    const calm = createCalm(surroundings, 10);
    await calm.begin(signal);
    hide();
    expect(calm.disturbance(canary(1))).toBe('hidden');
    await calm.settle('hidden', signal);
    await calm.begin(signal);
    expect(calm.disturbance(canary(1))).toBeUndefined();
    expect(log).toEqual(['seen', 'seen']);
  });

  it('gives up on a machine that never calms down', () => {
    const calm = createCalm(undefined, 10);
    calm.disturbance(canary(1));
    const why = Array.from({ length: 5 }, () => calm.disturbance(canary(2)));
    expect(why.filter((each) => each === 'throttled')).toHaveLength(3);
  });
});
