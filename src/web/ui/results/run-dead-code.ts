import type { Benchmark } from '../../../lab/model/benchmark.ts';
import type { DeadCode } from '../../../lab/model/dead-code.ts';
import type { RunRecord } from '../../../lab/model/run.ts';
import type { FindDeadCode } from '../../host/create-dead-code.ts';
import { createReading } from '../create-reading.ts';
import type { Viewable } from '../use-view.ts';

/** What an engine may remove of the text that a run measured; nothing as long as that is not known. */
export type RunDeadCode = (run: RunRecord) => Viewable<readonly DeadCode[] | undefined>;

const nothing: Viewable<undefined> = { view: () => undefined, subscribe: () => () => undefined };

/** Looks once for each run, when somebody looks at it; never while it is on, as that would disturb it. */
export function createRunDeadCode(find: FindDeadCode): RunDeadCode {
  const known = new WeakMap<Benchmark, Viewable<readonly DeadCode[] | undefined>>();
  return ({ plan: { benchmark }, status }) => {
    if (benchmark.kind !== 'written' || status === 'running') return nothing;
    const reading = known.get(benchmark) ?? once(() => find(benchmark.text, benchmark.language));
    known.set(benchmark, reading);
    return reading;
  };
}

function once<T>(read: () => Promise<T>): Viewable<T | undefined> {
  let answer: Promise<T> | undefined;
  return createReading(() => (answer ??= read()));
}
