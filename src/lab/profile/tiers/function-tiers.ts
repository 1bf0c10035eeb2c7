import type { TieredProfile } from '../../model/deoptimisation.ts';
import { tierRoles, type DeoptCause, type FunctionTiers } from '../../model/tier-report.ts';
import type { FunctionSamples } from './function-samples.ts';
import { tierShares } from './tier-shares.ts';

type Found = Pick<FunctionTiers, 'name' | 'file' | 'line' | 'column'> & {
  times: Float64Array;
  causes: Map<string, DeoptCause>;
  disabled?: string;
};

/** Each function that was seen, the hottest first, over rounds in which it is known by its name and place. */
export function functionTiers(
  rounds: readonly TieredProfile[],
  samples: readonly FunctionSamples[],
): FunctionTiers[] {
  const found = new Map<string, Found>();
  for (const [nth, round] of rounds.entries()) addRound(found, round, samples[nth]);
  const sum = (times: Float64Array) => times.reduce((all, time) => all + time, 0);
  const total = [...found.values()].reduce((all, { times }) => all + sum(times), 0);
  const told = Array.from(found.values(), ({ times, causes, ...each }): FunctionTiers => ({
    ...each,
    share: sum(times) / total,
    shares: tierShares(times),
    deoptimisations: [...causes.values()].toSorted((a, b) => b.count - a.count),
  }));
  return told.toSorted((a, b) => b.share - a.share);
}

function addRound(found: Map<string, Found>, round: TieredProfile, samples: FunctionSamples) {
  const { strings, frames } = round.profile;
  const byFrame = new Map<number, Found>();
  for (const frame of new Set(samples.frame)) {
    const [name, file] = [strings[frames.name[frame]], strings[frames.file[frame]]];
    const [line, column] = [frames.line[frame], frames.column[frame]];
    const key = `${name} ${file}:${line}:${column}`;
    const fresh = { name, file, line, column, times: new Float64Array(tierRoles.length), causes: new Map() };
    const each = found.get(key) ?? fresh;
    found.set(key, each);
    byFrame.set(frame, each);
  }
  for (const [index, frame] of samples.frame.entries()) {
    const times = byFrame.get(frame)?.times;
    if (times) times[samples.role[index]] += samples.lastedUs[index];
  }
  for (const { frame, reason, line, column } of round.deoptimisations)
    addCause(byFrame.get(frame)?.causes, { reason, line, column });
  for (const { frame, reason } of round.disabled) {
    const each = byFrame.get(frame);
    if (each) each.disabled = reason;
  }
}

function addCause(causes: Map<string, DeoptCause> | undefined, cause: Omit<DeoptCause, 'count'>) {
  const key = `${cause.line}:${cause.column} ${cause.reason}`;
  causes?.set(key, { ...cause, count: (causes.get(key)?.count ?? 0) + 1 });
}
