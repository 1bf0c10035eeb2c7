import { tiers, type Profile } from '../../model/profile.ts';
import { tierLadders, tierRoles, type TierCourse, type TieredEngine } from '../../model/tier-report.ts';
import { functionSamples } from './function-samples.ts';
import { functionTiers } from './function-tiers.ts';
import { tierShares } from './tier-shares.ts';
import { tiersOverTime } from './tiers-over-time.ts';

/** So many stretches a recording is shown in. */
const STRETCHES = 60;
const MOST_FUNCTIONS = 50;

/**
 * In which tiers the functions of one recording ran, in all and over time; undefined where its samples do not tell.
 *
 * Cost: the number of samples.
 */
export function tierCourse(profile: Profile): TierCourse | undefined {
  const engine = engineOf(profile);
  if (!engine) return undefined;
  const samples = functionSamples(profile, engine, () => true);
  const times = new Float64Array(tierRoles.length);
  for (const [index, lasted] of samples.lastedUs.entries()) times[samples.role[index]] += lasted;
  const us = times.reduce((sum, time) => sum + time, 0);
  if (us === 0) return undefined;
  const tiered = { profile, deoptimisations: [], disabled: [] };
  return {
    engine,
    ms: us / 1_000,
    shares: tierShares(times),
    overTime: tiersOverTime([samples], STRETCHES),
    functions: functionTiers([tiered], [samples], engine).slice(0, MOST_FUNCTIONS),
  };
}

/** Whose tiers the samples tell. */
function engineOf({ samples }: Profile): TieredEngine | undefined {
  const told = samples.tier?.find((tier) => tiers[tier] !== 'none');
  if (told === undefined) return undefined;
  return Object.values(tierLadders.V8).some((tier) => tier === tiers[told]) ? 'V8' : 'JavaScriptCore';
}
