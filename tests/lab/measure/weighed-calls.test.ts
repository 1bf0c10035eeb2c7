import { describe, expect, it } from 'vitest';
import { weighedCalls } from '../../../src/lab/measure/weighed-calls.ts';

type Part = { bytes?: number; buffers?: number; ms?: number; room?: number; inputs?: number };

/** A case whose calls leave so much, and take so long. */
function scaleOf({ bytes = 0, buffers, ms = 0, room = Infinity, inputs = Infinity }: Part) {
  const asked: number[] = [];
  const watched = async (_: unknown, wanted: number) => {
    asked.push(wanted);
    const calls = Math.min(wanted, inputs);
    const isWhole = calls * bytes <= room;
    const told = { bytes: calls * bytes, isWhole, calls, elapsed: calls * ms };
    return { ...told, ...(buffers !== undefined && { buffers: calls * buffers }) };
  };
  return { watched, asked };
}
const arm = { take: async () => undefined, alive: () => true, mostCalls: 1_000_000 };

describe('weighedCalls', () => {
  it('are as many as leave 3 MB', async () => {
    expect(await weighedCalls(arm, scaleOf({ bytes: 48 }))).toBe(62_500);
    expect(await weighedCalls(arm, scaleOf({ bytes: 100, buffers: 8_000 }))).toBe(370);
  });

  it('is one that leaves more', async () => {
    expect(await weighedCalls(arm, scaleOf({ bytes: 5e6 }))).toBe(1);
  });

  it('are no more than 50 ms of them, or than there can be', async () => {
    expect(await weighedCalls(arm, scaleOf({ bytes: 1, ms: 10 }))).toBe(8);
    expect(await weighedCalls({ ...arm, mostCalls: 100 }, scaleOf({ bytes: 1 }))).toBe(100);
    expect(await weighedCalls(arm, scaleOf({ bytes: 1, inputs: 20 }))).toBe(20);
  });

  it('are half of those that a collection spoils', async () => {
    expect(await weighedCalls(arm, scaleOf({ bytes: 1_000, room: 300_000 }))).toBe(256);
  });

  it('are none where a collection spoils even one', async () => {
    const scale = scaleOf({ bytes: 1_000, room: 0 });
    expect(await weighedCalls(arm, scale)).toBe(0);
    expect(scale.asked).toEqual([1, 1, 1]);
  });

  it('are as asked where the case fails', async () => {
    expect(await weighedCalls(arm, { watched: async () => undefined })).toBe(1);
  });
});
