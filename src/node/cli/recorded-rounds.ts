import type { Plan } from '../../lab/model/plan.ts';
import type { SideName } from '../../lab/model/sides.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import { bytesSource } from '../../lab/profile/read/byte-source.ts';
import { readCpuProfile } from '../../lab/profile/read/read-cpu-profile.ts';
import { createCursor } from '../../lab/profile/read/cursor.ts';
import type { Profile } from '../../lab/model/profile.ts';
import type { OpenRuntime } from '../runtimes/runtime.ts';
import { onlyCases } from './only-cases.ts';

/** How long either version may take in a round; what they need to warm up is not in it. */
const BUDGET_MS: Milliseconds = 600;

/** What is recorded: a case of a plan by the keys that it has there in both versions. `placed`: a profile as it is to be read. */
export type RoundsAsked = {
  plan: Plan;
  name: string;
  keys: Readonly<Record<SideName, string>>;
  rounds: number;
  intervalUs: number;
  placed: (text: string) => string | undefined;
};

/** One worker in which both versions took turns: what was seen, and of how many calls each turn was. */
export type RecordedRound = { profile: Profile; calls: Record<SideName, number> };

/**
 * Has both versions of a case recorded together, as many times as is asked, each time in a fresh worker. Gives why not,
 * where they cannot be; fewer than was asked, where somebody stops it.
 */
export async function recordedRounds(
  { plan, name, keys, rounds, intervalUs, placed }: RoundsAsked,
  record: NonNullable<OpenRuntime['record']>,
  signal: AbortSignal,
): Promise<RecordedRound[] | string> {
  const found: RecordedRound[] = [];
  const once: Plan = { ...plan, budgetMs: BUDGET_MS, replicates: 1, mostReplicates: 1 };
  const both = onlyCases(once, [keys.baseline, keys.candidate]);
  while (found.length < rounds && !signal.aborted) {
    const brief: Plan = { ...both, seed: plan.seed + found.length };
    const answer = await record({ plan: brief, name }, { kind: 'time', intervalUs, settled: true }, signal);
    if (!answer.ok) return answer.message;
    const text = placed(answer.text);
    if (text === undefined) return 'what the engine tells cannot be read';
    const { baseline = 0, candidate = 0 } = answer.calls ?? {};
    if (baseline === 0 || candidate === 0) return 'no calls of both versions were counted';
    const source = bytesSource(new TextEncoder().encode(text));
    found.push({ profile: readCpuProfile(createCursor(source), name), calls: { baseline, candidate } });
  }
  return found;
}
