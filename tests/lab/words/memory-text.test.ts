import { describe, expect, it } from 'vitest';
import type { CaseMemory } from '../../../src/lab/model/case-memory.ts';
import { memorySentences, retainedText } from '../../../src/lab/words/memory-text.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const told = (memory: CaseMemory) => memorySentences(memory).map(plain);
const weighed: CaseMemory = {
  kind: 'weighed',
  source: 'thread',
  bytes: 1_234.4,
  interval: { low: 1_230, high: 1_238 },
  readings: 25,
};
const rounds = { rounds: 20, calls: 100 };

describe('memorySentences', () => {
  it('says what a call allocates, how sure that is, and who told', () => {
    expect(told(weighed)[0]).toBe(
      'A call allocates 1.23 kB (± 4 B) in the heap: 25 readings, told by the engine in the thread, in a pass of its own.',
    );
  });

  it('says what goes into array buffers, where it is a byte or more', () => {
    expect(told({ ...weighed, buffers: 8_000 })[0]).toContain('in the heap and 8.00 kB in array buffers:');
    expect(told({ ...weighed, buffers: 0 })[0]).not.toContain('buffers');
  });

  it('says so where nobody could ask for a collection', () => {
    expect(told(weighed)[1]).toBe('Whether it keeps any is not known: no collection could be asked for.');
  });

  it.each(['untold', 'failed', 'collected'] as const)('says why there is no figure: %s', (because) => {
    expect(told({ kind: 'absent', because })).toEqual([
      expect.stringMatching(/^Bytes per call: not available: /),
    ]);
  });
});

describe('retainedText', () => {
  it('tells what a call keeps where the interval leaves out nothing', () => {
    const text = retainedText({ bytes: 1_200, interval: { low: 1_180, high: 1_220 }, ...rounds });
    expect(plain(text)).toBe('keeps 1.20 kB a call (± 20 B)');
  });

  it('else tells what would have been seen', () => {
    const text = retainedText({ bytes: 2, interval: { low: -1, high: 11.2 }, ...rounds });
    expect(plain(text)).toBe('shows no growth larger than 12 B a call');
    const falling = retainedText({ bytes: -9, interval: { low: -12, high: -3 }, ...rounds });
    expect(plain(falling)).toBe('shows no growth larger than 1 B a call');
  });
});
