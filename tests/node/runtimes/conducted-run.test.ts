import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '../../../src/lab/wire/canonical-json.ts';
import type { ToldEvent } from '../../../src/lab/wire/told-event.ts';
import { conductedRun } from '../../../src/node/runtimes/conducted-run.ts';
import type { Conductor } from '../../../src/node/runtimes/conductor.ts';
import { startedEvent, surveyedEvent } from '../../support/run-events.ts';
import { textPlan } from '../../support/text-plan.ts';

const first = startedEvent('elsewhere');
if (first.type !== 'started') throw new Error('not the first event');
const told = [
  first,
  surveyedEvent(1),
  { type: 'sampled', case: 0, replicate: 0, phase: 'measured', count: 7 },
];

/** Tells of a run that has begun, and answers as given. */
const conductor = (answer: () => Promise<string>, stop: () => void = () => undefined): Conductor => ({
  environment: first.environment,
  version: 'Some 1',
  run(_request, tell) {
    tell([...canonicalJson(told)].join(''));
    return answer();
  },
  stop,
  close: async () => undefined,
});

async function run(by: Conductor, signal: AbortSignal = new AbortController().signal) {
  const events: ToldEvent[] = [];
  const request = { plan: textPlan(''), name: 'a name' };
  const kept = await conductedRun(by, request, (event) => events.push(event), signal);
  return { kept, types: events.map(({ type }) => type) };
}

describe('conductedRun', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['its conductor dies', async () => Promise.reject(new Error('it is gone')), 'it is gone'],
    ['what comes back is no run', async () => '{}', 'the run that came back cannot be read'],
  ])('has failed where %s, and counts no samples that are not there', async (_, answer, message) => {
    const { kept, types } = await run(conductor(answer));
    expect(kept.run).toMatchObject({
      id: 'elsewhere',
      status: 'failed',
      failure: { code: 'worker-failed', message },
      cases: [{ measured: 0 }],
    });
    expect(kept).toMatchObject({ batches: [], summaries: [undefined] });
    expect(types).toEqual(['started', 'surveyed', 'sampled', 'ended']);
  });

  it('has stopped when its conductor does not heed the stop for ten seconds', async () => {
    const stop = vi.fn();
    const deaf = conductor(() => new Promise(() => undefined), stop);
    const stopping = new AbortController();
    const running = run(deaf, stopping.signal);
    stopping.abort();
    expect(stop).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(10_000);
    const { kept } = await running;
    expect(kept.run).toMatchObject({ status: 'stopped', failure: { code: 'stopped' } });
  });

  it('tells a conductor to stop that is given a run already stopped', async () => {
    const stop = vi.fn();
    await run(
      conductor(async () => '', stop),
      AbortSignal.abort(),
    );
    expect(stop).toHaveBeenCalledOnce();
  });
});
