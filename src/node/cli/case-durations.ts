import { placeOf } from '../../lab/model/sides.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';

/** The samples of a reported case that count, less the empty call of their worker. Of two versions: the candidate's. */
export function caseDurations({ run, batches }: KeptRun, key: string): Milliseconds[] | undefined {
  const index = placeOf(
    run.cases.map(({ info }) => info),
    key,
  );
  if (index === undefined) return undefined;
  const { overheads = {}, voided = [] } = run.cases[index];
  const counted = batches.filter((batch) => {
    return batch.case === index && batch.phase === 'measured' && !voided.includes(batch.replicate);
  });
  return counted.flatMap(({ durations, replicate }) => {
    const overhead = overheads[replicate] ?? 0;
    return Array.from(durations, (duration) => Math.max(0, duration - overhead));
  });
}
