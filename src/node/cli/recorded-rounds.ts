import type { Plan } from '../../lab/model/plan.ts';
import type { CpuProfile } from '../../lab/model/cpu-profile.ts';
import type { SideName } from '../../lab/model/sides.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import { bytesSource } from '../../lab/profile/read/byte-source.ts';
import { readCpuProfile } from '../../lab/profile/read/read-cpu-profile.ts';
import { createCursor } from '../../lab/profile/read/cursor.ts';
import type { PairedRound } from '../../lab/profile/compare/function-rounds.ts';
import { evenSamples } from '../../lab/profile/recorded/even-samples.ts';
import type { OpenRuntime } from '../runtimes/runtime.ts';
import { onlyCases } from './only-cases.ts';

/** How long either version may take in a round; what they need to warm up is not in it. */
const BUDGET_MS: Milliseconds = 600;
/** As often as an engine can: V8 comes to one look in about 90 microseconds, and what is chance falls with their number. */
const INTERVAL_US = 10;
/** Turns of either, if they are so short that so many fit in. */
const SAMPLES = 20_000;

/** What is recorded: a case of a plan by the keys that it has there in both versions. `placed`: a profile as it is to be read. */
export type RoundsAsked = {
  plan: Plan;
  name: string;
  keys: Readonly<Record<SideName, string>>;
  rounds: number;
  placed: (text: string) => CpuProfile | undefined;
};

/**
 * Has both versions of a case recorded together, as many times as is asked, each time in a fresh worker. Gives why not,
 * where they cannot be; fewer than was asked, where somebody stops it.
 */
export async function recordedRounds(
  { plan, name, keys, rounds, placed }: RoundsAsked,
  record: NonNullable<OpenRuntime['record']>,
  signal: AbortSignal,
): Promise<PairedRound[] | string> {
  const found: PairedRound[] = [];
  const once: Plan = { ...plan, samples: SAMPLES, budgetMs: BUDGET_MS, replicates: 1, mostReplicates: 1 };
  const both = onlyCases(once, [keys.baseline, keys.candidate]);
  while (found.length < rounds && !signal.aborted) {
    const brief: Plan = { ...both, seed: plan.seed + found.length };
    const answer = await record(
      { plan: brief, name },
      { kind: 'time', intervalUs: INTERVAL_US, settled: true },
      signal,
    );
    if (!answer.ok) return answer.message;
    const seen = placed(answer.text);
    if (!seen) return 'what the engine tells cannot be read';
    const { baseline = 0, candidate = 0 } = answer.calls ?? {};
    if (baseline === 0 || candidate === 0) return 'no calls of both versions were counted';
    const source = bytesSource(new TextEncoder().encode(JSON.stringify(evenSamples(seen))));
    found.push({ profile: readCpuProfile(createCursor(source), name), calls: { baseline, candidate } });
  }
  return found;
}
