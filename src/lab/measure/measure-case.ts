import type { Share } from '../model/plan.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { Phase } from '../model/run.ts';
import type { Bytes, Milliseconds } from '../model/units.ts';
import { createBatcher, type Batcher } from './batcher.ts';
import type { Bench } from './bench.ts';
import { OutputTooLarge } from './output-gate.ts';
import type { RegisteredCase } from './registry.ts';
import { nextCalls, sectionLength } from './section-length.ts';
import { createStages, type Stages } from './stages.ts';
import { startWork, type Section, type Work } from './work.ts';

/** How long the measuring thread keeps to itself before others get a turn. */
const BREATH_MS = 50;
/** Warm-up sections that tell how long a call takes. */
const LATELY = 9;

/**
 * Measures one case in this worker: set up, check one result, warm up, take timed sections until
 * the share of samples or of time is used, tear down. Batches leave between sections.
 *
 * Units:  milliseconds per call.
 * Errors: never throws; whatever the case throws comes back as a failure that names the stage and
 *         the line. The teardown runs whenever the setup has.
 */
export async function measureCase(
  job: RegisteredCase,
  share: Share,
  bench: Bench,
  outputBytes: Bytes,
): Promise<Result<{ samples: number }>> {
  const stages = createStages(bench, outputBytes);
  const batcher = createBatcher(share, bench.emit.batch);
  bench.output.begin(share.case);
  let result: Result<{ samples: number }>;
  let state: unknown;
  try {
    stages.enter('setup');
    state = await job.setup?.(job.info.params);
  } catch (error) {
    bench.output.flush();
    return failed(stages.failure(error));
  }
  try {
    const work = await startWork(job, state, stages, bench);
    result = ok({ samples: await takeSamples(work, share, bench, batcher) });
  } catch (error) {
    result = failed(stages.failure(error));
  }
  batcher.flush();
  const torn = await tearDown(job, state, stages);
  bench.output.flush();
  return result.ok && !torn.ok ? torn : result;
}

async function tearDown(job: RegisteredCase, state: unknown, stages: Stages): Promise<Result<void>> {
  try {
    stages.enter('teardown');
    await job.teardown?.(state, job.info.params);
    return ok(undefined);
  } catch (error) {
    return failed(stages.failure(error));
  }
}

/** A section, and how many calls were asked of it. */
type Taken = Section & { asked: number };

async function takeSamples(work: Work, share: Share, bench: Bench, batcher: Batcher): Promise<number> {
  const { now } = bench;
  const target = sectionLength(bench.clockStepMs, share.budgetMs, share.samples);
  const breathe = createBreathing(bench, batcher);
  const take = async (phase: Phase, asked: number): Promise<Taken> => {
    const { calls, elapsed } = await work.section(asked);
    batcher.add(phase, calls, elapsed / calls);
    await breathe();
    return { asked, calls, elapsed };
  };
  const resized = ({ calls, elapsed }: Section) => nextCalls(calls, elapsed, target, work.mostCalls);

  const warmedAt = now() + share.warmUpMs;
  const warm = [await take('warm-up', 1)];
  // Until a section has its length too: a case too short for one call would be told as 0.
  const isTooShort = (last: Taken) => last.calls === last.asked && resized(last) > last.calls;
  for (let last = warm[0]; now() < warmedAt || isTooShort(last); warm.push(last)) {
    last = await take('warm-up', resized(last));
  }
  const { calls: lastCalls } = warm[warm.length - 1];
  const calls = resized({ calls: lastCalls, elapsed: lastCalls * typicalCall(warm) });
  const endsAt = now() + share.budgetMs;
  let taken = 0;
  do {
    await take('measured', calls);
    taken++;
  } while (taken < share.samples && (now() < endsAt || taken < share.least));
  return taken;
}

/** The median time of a call over the last few sections: one odd reading must not set the length of all samples. */
function typicalCall(sections: readonly Section[]): Milliseconds {
  const longest = sections[sections.length - 1].calls;
  const lately = sections.slice(-LATELY).filter(({ calls }) => 2 * calls >= longest);
  const times = lately.map(({ calls, elapsed }) => elapsed / calls).sort((a, b) => a - b);
  return times[times.length >> 1];
}

/** Between sections: every so often, send what there is and let the thread's other work run. */
function createBreathing({ now, pause, output }: Bench, batcher: Batcher) {
  let held = now();
  return async () => {
    if (now() - held < BREATH_MS) return;
    if (output.exceeded()) throw new OutputTooLarge('the case printed too much');
    batcher.flush();
    output.flush();
    await pause();
    held = now();
  };
}
