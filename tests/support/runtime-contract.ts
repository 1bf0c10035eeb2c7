import { expect, it } from 'vitest';
import type { Plan } from '../../src/lab/model/plan.ts';
import type { KeptRun } from '../../src/lab/wire/run-content.ts';
import type { ToldEvent } from '../../src/lab/wire/told-event.ts';
import type { OpenRuntime } from '../../src/node/runtimes/runtime.ts';
import { textPlan } from './text-plan.ts';

const twoCases = `
import { bench } from 'arsenal-lab';
const setup = (): number[] => Array.from({ length: 1_000 }, (_, i) => i / 3);
const sum = (all: number[]): number => all.reduce((a, b) => a + b, 0);
bench('once', sum, { setup });
bench('later', async (all: number[]) => { await 1; return sum(all); }, { setup });
console.log('printed \\u2028 on two lines');
`;

const threeCases = `
bench('throws', () => { throw new RangeError('no'); });
bench('spins', () => { for (;;); });
bench('ends', () => Math.hypot(3, 4));
`;

type Told = { events: ToldEvent[]; kept: KeptRun };

/** Runs a plan, and stops it when an event says so. */
async function told(
  runtime: OpenRuntime,
  plan: Plan,
  isEnough: (event: ToldEvent) => boolean = () => false,
): Promise<Told> {
  const events: ToldEvent[] = [];
  const stop = new AbortController();
  const take = (event: ToldEvent) => {
    events.push(event);
    if (isEnough(event)) stop.abort();
  };
  return { kept: await runtime.run(plan, 'a name', take, stop.signal), events };
}

const typesOf = (events: readonly ToldEvent[]) => events.map(({ type }) => type);

/** What holds for every runtime; `open` gives the one that is open while the tests run. */
export function runtimeContract(open: () => OpenRuntime): void {
  it('measures every case of a text to the end, and tells what it gives back', async () => {
    // Time enough for several rounds on a clock of 20 µs.
    const plan = textPlan(twoCases, { replicates: 2, budgetMs: 100 });
    const { kept, events } = await told(open(), plan);
    const { run, summaries } = kept;
    expect(run).toMatchObject({ status: 'complete', name: 'a name', plan });
    expect(run.cases.map(({ info }) => info.name)).toEqual(['once', 'later']);
    expect(run.output).toBe('printed \u2028 on two lines\n');
    for (const [index, { measured, warmUp, failure }] of run.cases.entries()) {
      expect(failure).toBeUndefined();
      expect(measured).toBeGreaterThan(0);
      const counts = events.map((event) =>
        event.type === 'sampled' && event.case === index ? event.count : 0,
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(measured + warmUp);
    }
    expect(summaries.map((summary) => summary?.replicates.length)).toEqual([2, 2]);
    expect(summaries[1]?.paired?.reference).toBe(0);
    expect(Object.keys(summaries[1]?.paired?.shifts ?? {})).toHaveLength(2);
    expect(events[0]).toMatchObject({ type: 'started', id: run.id });
    for (const type of ['surveyed', 'clock', 'output', 'lot-started', 'overhead', 'canary'] as const) {
      expect(typesOf(events)).toContain(type);
    }
    expect(events.at(-1)).toMatchObject({ type: 'ended', status: 'complete' });
  });

  it('says where it measured', async () => {
    const { kept } = await told(open(), textPlan('', {}));
    const { browser, engine, platform, cores } = kept.run.environment;
    const { runtime, version } = open();
    expect(browser.toLowerCase()).toContain(runtime);
    expect(version.toLowerCase()).toContain(browser.toLowerCase());
    expect(engine).toMatch(/V8|JavaScriptCore|SpiderMonkey/);
    expect(platform).toMatch(/\w/);
    expect(cores).toBeGreaterThan(0);
    expect(kept.run).toMatchObject({ status: 'failed', failure: { code: 'no-cases' } });
  });

  it('fails a case that throws and one that never ends, and measures the other', async () => {
    const { kept, events } = await told(open(), textPlan(threeCases));
    const [throws, spins, ends] = kept.run.cases;
    expect(throws.failure).toMatchObject({ code: 'threw', message: 'RangeError: no', line: 2 });
    expect(spins.failure).toMatchObject({ code: 'timed-out', stage: 'body' });
    expect(ends.failure).toBeUndefined();
    expect(kept.summaries[2]?.kept).toBeGreaterThan(0);
    expect(kept.run.status).toBe('complete');
    expect(typesOf(events)).toContain('case-failed');
  });

  it('ends a run that is stopped, and keeps what was measured', async () => {
    const endless = textPlan(twoCases, { budgetMs: 60_000, samples: 1e9, replicates: 2 });
    const isEnough = ({ type }: ToldEvent) => type === 'sampled';
    const { kept, events } = await told(open(), endless, isEnough);
    expect(kept.run).toMatchObject({ status: 'stopped', failure: { code: 'stopped' } });
    expect(kept.batches.length).toBeGreaterThan(0);
    expect(events.at(-1)).toMatchObject({ type: 'ended', status: 'stopped' });
  });
}
