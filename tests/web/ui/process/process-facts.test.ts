import { describe, expect, it } from 'vitest';
import type { ProcessView } from '../../../../src/web/process-monitor/process-view.ts';
import { changingFacts } from '../../../../src/web/ui/process/device-facts.ts';
import { loopFacts, memoryFacts } from '../../../../src/web/ui/process/process-facts.ts';

const offered = {
  pageHeap: true,
  wholePage: true,
  collections: true,
  longTasks: true,
  pressure: true,
  battery: true,
};
const nothing = {
  pageHeap: false,
  wholePage: false,
  collections: false,
  longTasks: false,
  pressure: false,
  battery: false,
};
const view = (part: Partial<ProcessView> = {}): ProcessView => ({
  sampling: true,
  paused: false,
  at: 20_000,
  offered,
  ...part,
});
const plain = (facts: ReturnType<typeof memoryFacts>) =>
  Object.fromEntries(
    facts.map(([name, value]) => [name, typeof value === 'string' ? value.replaceAll('\u00a0', ' ') : value]),
  );

describe('the facts of the process', () => {
  it('say of each memory figure where it comes from and how old it is', () => {
    const facts = memoryFacts(
      view({
        pageHeap: 12_300_000,
        wholePage: { at: 15_000, bytes: 4e7, tookMs: 12_000 },
        collections: { count: 3, at: 8_000 },
      }),
    );
    expect(plain(facts)).toEqual({
      'Heap of this page’s thread':
        '12.3 MB. From performance.memory, once a second: coarse, without workers and their buffers.',
      'Whole page with its workers':
        '40.0 MB. From measureUserAgentSpecificMemory, which took 12.0 s and answered 5 s ago.',
      'Array buffers': 'not available by itself in this browser: counted in the whole page',
      'WebAssembly memory': 'not available by itself in this browser: counted in the whole page',
      'Bytes per call of a case':
        'not available in a page: neither it nor its workers are told what a worker’s heap holds. arsenal run --memory weighs them, and its runs, imported, show them.',
      'Collections of this page’s thread':
        '3 noticed in the last 5 minutes, the last 12 s ago. By an object of ours that went with it, which is told some time after.',
    });
  });

  it('never guess what the browser does not tell', () => {
    const none = view({ offered: nothing });
    const told = { ...plain(memoryFacts(none)), ...plain(changingFacts(none)) };
    for (const text of Object.values(told))
      expect(text).toMatch(/^not available (by itself )?in (this browser|a page)/);
    expect(Object.values(told)).toHaveLength(8);
    expect(plain(loopFacts(none))['Tasks over 50 ms']).toBe('not available in this browser');
  });

  it('tell a reading that is still to come from one that never will', () => {
    expect(plain(memoryFacts(view()))['Heap of this page’s thread']).toBe('no reading yet');
    expect(plain(loopFacts(view()))['Frames dropped']).toBe('no reading yet');
  });

  it('put delays, long tasks and frames in words', () => {
    const facts = loopFacts(
      view({
        loop: { readings: 1_200, last: 0.2, p95: 1.25, longest: 83 },
        longTasks: { count: 2, longest: 83, total: 150 },
        frames: { drawn: 598, dropped: 2, refresh: 16.7 },
      }),
    );
    expect(plain(facts)).toEqual({
      'Delay, 95th percentile': '1.25 ms',
      'Delay, longest': '83.0 ms',
      Readings: '1,200 in the last 5 minutes',
      'Tasks over 50 ms': '2 tasks in the last 5 minutes; longest 83.0 ms, together 150 ms',
      'Frames dropped': '2 against 598 drawn in the last 10 s; one every 16.7 ms',
    });
  });

  it('say what pressure and battery mean for times', () => {
    const facts = plain(
      changingFacts(view({ pressure: 'critical', battery: { charging: false, level: 0.5 } })),
    );
    expect(facts['Processor pressure']).toMatch(/not to be trusted/);
    expect(facts.Battery).toBe('50.0 %, running down');
  });
});
