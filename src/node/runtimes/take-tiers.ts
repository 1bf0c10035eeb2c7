import type { TieredProfile } from '../../lab/model/deoptimisation.ts';
import type { Plan } from '../../lab/model/plan.ts';
import { failed, type Result, ok } from '../../lab/model/result.ts';
import type { TieredEngine } from '../../lab/model/tier-report.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import { bytesSource } from '../../lab/profile/read/byte-source.ts';
import { readProfiles } from '../../lab/profile/read/read-profiles.ts';
import { readV8Log } from '../../lab/profile/read/read-v8-log.ts';
import type { OpenRuntime } from './runtime.ts';

/** How long a pass may take; what the case needs to warm up is not in it. */
const BUDGET_MS: Milliseconds = 1_000;

/** More sections than fit into that time. */
const MANY = 1e9;

/** Whose log or profiler tells tiers, by runtime. */
export const tieredEngines: Readonly<Partial<Record<OpenRuntime['runtime'], TieredEngine>>> = {
  node: 'V8',
  bun: 'JavaScriptCore',
};

/**
 * Runs a plan once more, in a fresh process, and gives what its engine tells of the tiers it ran in, from the start of its
 * thread on.
 *
 * Errors: `unknown-profile` where nothing was recorded, with the reason; those of reading it.
 */
export async function takeTiers(
  runtime: OpenRuntime,
  { plan, intervalUs }: { plan: Plan; intervalUs: number },
  signal: AbortSignal,
): Promise<Result<TieredProfile>> {
  const { title } = plan.benchmark;
  const once: Plan = { ...plan, samples: MANY, budgetMs: BUDGET_MS, replicates: 1, mostReplicates: 1 };
  const request = { plan: once, name: title };
  const answer = await runtime.record?.(request, { kind: 'tiers', intervalUs }, signal);
  if (!answer?.ok) return nothing(answer?.message ?? 'its profiler cannot be driven');
  if (tieredEngines[runtime.runtime] === 'V8') return readV8Log(new TextEncoder().encode(answer.text), title);
  const read = readProfiles(bytesSource(new TextEncoder().encode(answer.text)), title);
  return read.ok ? ok({ profile: read.value[0], deoptimisations: [], disabled: [] }) : read;
}

const nothing = (message: string) => failed({ code: 'unknown-profile', message });
