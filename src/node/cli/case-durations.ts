import type { CaseInfo } from '../../lab/model/benchmark.ts';
import type { CaseRecord } from '../../lab/model/run.ts';
import { sidedCases } from '../../lab/model/sides.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';

/** The samples of a reported case that count, less the empty call of their worker. Of two versions: the candidate's. */
export function caseDurations(
  { batches }: KeptRun,
  { key }: CaseInfo,
  cases: readonly CaseRecord[],
): Milliseconds[] | undefined {
  const infos = cases.map(({ info }) => info);
  const own = infos.findIndex((info) => info.key === key);
  const index = own === -1 ? (sidedCases(infos).find(({ info }) => info.key === key)?.candidate ?? -1) : own;
  if (index === -1) return undefined;
  const { overheads = {}, voided = [] } = cases[index];
  const counted = batches.filter((batch) => {
    return batch.case === index && batch.phase === 'measured' && !voided.includes(batch.replicate);
  });
  return counted.flatMap(({ durations, replicate }) => {
    const overhead = overheads[replicate] ?? 0;
    return Array.from(durations, (duration) => Math.max(0, duration - overhead));
  });
}
