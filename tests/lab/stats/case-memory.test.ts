import { describe, expect, it } from 'vitest';
import type { CaseWeighed } from '../../../src/lab/model/case-memory.ts';
import { caseMemory } from '../../../src/lab/stats/case-memory.ts';

const worker = (bytes: number[], more: Partial<CaseWeighed> = {}): CaseWeighed => ({
  case: 0,
  bytes,
  buffers: [],
  ...more,
});

describe('caseMemory', () => {
  it('is the mean of the workers’ medians, with the interval from their spread', () => {
    const memory = caseMemory([worker([48, 48, 900]), worker([50, 50, 50]), worker([49])], 'thread');
    expect(memory).toMatchObject({ kind: 'weighed', source: 'thread', bytes: 49, readings: 7 });
    // Student: t(2) at 97.5 % is 4.3027, the standard error 1 ÷ √3.
    const half = 4.302_652_73 / Math.sqrt(3);
    expect(memory).toHaveProperty('interval.low', expect.closeTo(49 - half, 6));
    expect(memory).toHaveProperty('interval.high', expect.closeTo(49 + half, 6));
    expect(memory).not.toHaveProperty('buffers');
    expect(memory).not.toHaveProperty('retained');
  });

  it('tells array buffers apart, where a worker does', () => {
    const memory = caseMemory([worker([200], { buffers: [8_000, 8_000] }), worker([200])], 'thread');
    expect(memory).toMatchObject({ bytes: 200, buffers: 8_000 });
  });

  it('is never less than nothing', () => {
    expect(caseMemory([worker([-0.01]), worker([-0.02])], 'thread')).toMatchObject({
      bytes: 0,
      interval: { low: 0 },
    });
  });

  it('finds what a call keeps, from the rounds of one worker', () => {
    const bytes = Array.from({ length: 21 }, (_, round) => 4e6 + round * 96_000);
    const memory = caseMemory([worker([96], { held: { bytes, calls: 1_000 } }), worker([96])], 'thread');
    expect(memory).toHaveProperty('retained', {
      bytes: 96,
      // Less 4,096 bytes a round.
      interval: { low: 91.904, high: 96 },
      rounds: 20,
      calls: 1_000,
    });
  });

  it('does not blame the case for what the pass itself may leave in a round', () => {
    const bytes = Array.from({ length: 21 }, (_, round) => 4e6 + round * 600);
    const memory = caseMemory([worker([96], { held: { bytes, calls: 10 } })], 'thread');
    expect(memory).toHaveProperty('retained.interval.low', expect.closeTo(-349.6, 6));
  });

  it('has no figure where the case failed in a worker, and says so', () => {
    const failure = { code: 'threw', stage: 'body', message: 'x' } as const;
    expect(caseMemory([worker([48]), worker([], { failure })], 'thread')).toEqual({
      kind: 'absent',
      because: 'failed',
    });
    expect(caseMemory([], 'thread')).toEqual({ kind: 'absent', because: 'failed' });
  });

  it('has no figure where a collection ran in every reading, and says so', () => {
    expect(caseMemory([worker([]), worker([])], 'devtools')).toEqual({
      kind: 'absent',
      because: 'collected',
    });
  });
});
