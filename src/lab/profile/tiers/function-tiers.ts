import type { TieredProfile } from '../../model/deoptimisation.ts';
import {
  tierRoles,
  type DeoptCause,
  type FunctionTiers,
  type TieredEngine,
} from '../../model/tier-report.ts';
import type { FunctionSamples } from './function-samples.ts';
import { tierShares } from './tier-shares.ts';

type Found = Told & {
  times: Float64Array;
  causes: Map<string, DeoptCause>;
  disabled?: string;
};

/**
 * Each function that was seen, the hottest first, over rounds in which it is known by its name and place; of
 * JavaScriptCore, which tells the first line that was seen on, by its name and how many of that name come before it.
 */
export function functionTiers(
  rounds: readonly TieredProfile[],
  samples: readonly FunctionSamples[],
  engine: TieredEngine,
): FunctionTiers[] {
  const found = new Map<string, Found>();
  for (const [nth, round] of rounds.entries()) addRound(found, round, samples[nth], engine);
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

type Told = Pick<FunctionTiers, 'name' | 'file' | 'line' | 'column'>;

function addRound(
  found: Map<string, Found>,
  round: TieredProfile,
  samples: FunctionSamples,
  engine: TieredEngine,
) {
  const { strings, frames } = round.profile;
  const byFrame = new Map<number, Found>();
  const toldOf = (frame: number): Told => ({
    name: strings[frames.name[frame]],
    file: strings[frames.file[frame]],
    line: frames.line[frame],
    column: frames.column[frame],
  });
  const keyOf = createKeys(engine);
  for (const frame of Array.from(new Set(samples.frame)).toSorted(
    (a, b) => frames.line[a] - frames.line[b],
  )) {
    const told = toldOf(frame);
    const key = keyOf(told);
    const each = found.get(key) ?? { ...told, times: new Float64Array(tierRoles.length), causes: new Map() };
    each.line = Math.min(each.line, told.line);
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

/** What each function of a round is known by in all of them, asked in the order of their lines. */
function createKeys(engine: TieredEngine) {
  const counts = new Map<string, number>();
  return ({ name, file, line, column }: Told): string => {
    const alike = `${name} ${file}`;
    const count = counts.get(alike) ?? 0;
    counts.set(alike, count + 1);
    return engine === 'V8' ? `${alike}:${line}:${column}` : `${alike} ${count}`;
  };
}

function addCause(causes: Map<string, DeoptCause> | undefined, cause: Omit<DeoptCause, 'count'>) {
  const key = `${cause.line}:${cause.column} ${cause.reason}`;
  causes?.set(key, { ...cause, count: (causes.get(key)?.count ?? 0) + 1 });
}
