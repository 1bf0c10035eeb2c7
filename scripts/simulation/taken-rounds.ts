import { latinOrders } from '../../src/lab/measure/latin-orders.ts';
import { commonCalls, leastSection, sectionLength } from '../../src/lab/measure/section-length.ts';
import { MOST_CALLS } from '../../src/lab/measure/work.ts';
import { mulberry32 } from '../../src/lab/model/mulberry32.ts';
import type { Share } from '../../src/lab/model/plan.ts';
import type { Milliseconds } from '../../src/lab/model/units.ts';
import { midMedian } from '../../src/lab/stats/mid-median.ts';
import { arms } from './arms.ts';
import type { PairSamples } from './pair-summary.ts';
import type { Machine } from './simulated-machine.ts';

/** Takes a share on a machine, and nothing but time passes there. */
export type Rounds = (machine: Machine, share: Share) => PairSamples;

/**
 * What `measureLot` would measure, without its warm-up and without a promise a section: thousands of workers a second.
 * The same orders, lengths of sections and rules for the end.
 */
export const takenRounds: Rounds = (machine, share) => {
  const orders = latinOrders(3, mulberry32(share.seed));
  const taken = sections(machine, share);
  const endsAt = machine.now() + share.budgetMs * 2;
  const goesOn = (round: number) => round < share.samples && (machine.now() < endsAt || round < share.least);
  for (let round = 0; goesOn(round); round++) orders.next().value.forEach(taken.take);
  return taken.samples();
};

/** One case after the other: all of the baseline, all of the candidate, then the empty calls. */
export const takenBlocks: Rounds = (machine, share) => {
  const taken = sections(machine, share);
  for (const arm of [arms.baseline, arms.candidate, arms.empty]) {
    const endsAt = machine.now() + (share.budgetMs * 2) / 3;
    for (let nth = 0; nth < share.samples && machine.now() < endsAt; nth++) taken.take(arm);
  }
  return taken.samples();
};

function sections(machine: Machine, share: Share) {
  const calls = callsOf(machine, share);
  const times: [Milliseconds[], Milliseconds[], Milliseconds[]] = [[], [], []];
  return {
    take(arm: number) {
      const start = machine.now();
      machine.spend(arm, calls[arm]);
      times[arm].push((machine.now() - start) / calls[arm]);
      machine.idle();
    },
    samples(): PairSamples {
      const overhead = midMedian(Float64Array.from(times[arms.empty]).sort());
      const of = (arm: number) => ({
        replicate: share.replicate,
        durations: Float64Array.from(times[arm]),
        overhead,
      });
      return { baseline: of(arms.baseline), candidate: of(arms.candidate) };
    },
  };
}

/** Calls a section of each arm. */
function callsOf({ clockStepMs, callTimes }: Machine, share: Share): number[] {
  const warm = [arms.baseline, arms.candidate].map((arm) => ({
    callMs: callTimes[arm],
    mostCalls: MOST_CALLS,
  }));
  const ofCases = commonCalls(warm, sectionLength(clockStepMs, share, 1));
  return [...ofCases, Math.round(leastSection(clockStepMs) / callTimes[arms.empty])];
}

/** What workers are by birth, with nothing in the way: for questions about workers alone, a thousand times as fast. */
export const undisturbedRounds: Rounds = ({ callTimes }, { replicate }) => {
  const of = (arm: number) => ({
    replicate,
    durations: Float64Array.of(callTimes[arm], callTimes[arm]),
    overhead: callTimes[arms.empty],
  });
  return { baseline: of(arms.baseline), candidate: of(arms.candidate) };
};
