import type { TieredProfile } from '../../model/deoptimisation.ts';
import type { Interval } from '../../model/interval.ts';
import { tierRoles, type TieredEngine, type TierReport, type TimeToPeak } from '../../model/tier-report.ts';
import type { FrameTold } from '../profile-builder.ts';
import { functionSamples, type FunctionSamples } from './function-samples.ts';
import { functionTiers } from './function-tiers.ts';
import { optimisationScore } from './optimisation-score.ts';
import { tierAdvice } from './tier-advice.ts';
import { tierShares } from './tier-shares.ts';
import { tiersOverTime } from './tiers-over-time.ts';
import { timeUntil } from './time-until.ts';

export type TierParts = {
  engine: TieredEngine;
  /** Which functions are looked at. */
  isCounted: (told: Required<Omit<FrameTold, 'kind'>>) => boolean;
  /** Of the statistics: the interval of a mean, of two values or more. */
  intervalOf: (values: readonly number[]) => Interval;
};

/** So many stretches a recording is shown in. */
const STRETCHES = 50;
const [, , MIDDLE, TOP] = tierRoles.map((_, nth) => nth);

/**
 * In which tiers functions ran, over rounds in fresh processes; undefined where none of them was seen.
 *
 * Shape:  profiles whose samples tell tiers → shares of time, by function and over time; see `TierReport`.
 */
export function tierReport(
  rounds: readonly TieredProfile[],
  { engine, isCounted, intervalOf }: TierParts,
): TierReport | undefined {
  const samples = rounds.map(({ profile }) => {
    const { strings, frames } = profile;
    const place = (frame: number) => ({ line: frames.line[frame], column: frames.column[frame] });
    const told = (frame: number) => ({
      name: strings[frames.name[frame]],
      file: strings[frames.file[frame]],
      ...place(frame),
    });
    return functionSamples(profile, engine, (frame) => isCounted(told(frame)));
  });
  const times = timesByRole(samples);
  const us = times.reduce((sum, time) => sum + time, 0);
  if (us === 0) return undefined;
  const shares = tierShares(times);
  const functions = functionTiers(rounds, samples, engine);
  const deopts = deoptsIn(rounds, samples);
  const settledAt = meanOf(samples.map((each) => partUntil(each, [MIDDLE, TOP])));
  const lateDeopts = deopts.late / Math.max(1e-3, us / 2e6);
  return {
    engine,
    rounds: rounds.length,
    ms: us / 1_000,
    shares,
    overTime: tiersOverTime(samples, STRETCHES),
    peak: peakOf(samples, intervalOf),
    functions,
    deoptimisations: deopts.all,
    score: optimisationScore({ shares, settledAt, lateDeopts }),
    advice: tierAdvice(functions, rounds.length),
  };
}

function timesByRole(rounds: readonly FunctionSamples[]): Float64Array {
  const times = new Float64Array(tierRoles.length);
  for (const { role, lastedUs } of rounds)
    for (const [index, lasted] of lastedUs.entries()) times[role[index]] += lasted;
  return times;
}

const endOf = ({ fromUs, lastedUs }: FunctionSamples) => (fromUs.at(-1) ?? 0) + (lastedUs.at(-1) ?? 0);
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of a recording, the part until these tiers have it. */
function partUntil(samples: FunctionSamples, wanted: readonly number[]): number {
  const [until, end] = [timeUntil(samples, wanted), endOf(samples)];
  return until === undefined || end === 0 ? 1 : until / end;
}

function peakOf(samples: readonly FunctionSamples[], intervalOf: TierParts['intervalOf']): TimeToPeak {
  const rounds = samples.map((each) => {
    const us = timeUntil(each, [TOP]);
    return us === undefined ? undefined : us / 1_000;
  });
  const reached = rounds.filter((ms) => ms !== undefined);
  if (reached.length === 0 || reached.length < rounds.length) return { rounds };
  const meanMs = meanOf(reached);
  return reached.length < 2 ? { rounds, meanMs } : { rounds, meanMs, interval: intervalOf(reached) };
}

/** Deoptimisations of functions that were seen: all, and those in the second half of their round. */
function deoptsIn(rounds: readonly TieredProfile[], samples: readonly FunctionSamples[]) {
  let [all, late] = [0, 0];
  for (const [nth, { deoptimisations }] of rounds.entries()) {
    const { frame, startUs } = samples[nth];
    const seen = new Set(frame);
    const middle = startUs + endOf(samples[nth]) / 2;
    const own = deoptimisations.filter((deopt) => seen.has(deopt.frame));
    all += own.length;
    late += own.filter(({ atUs }) => atUs >= middle).length;
  }
  return { all, late };
}
