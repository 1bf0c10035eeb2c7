import type { Interval } from '../../model/interval.ts';
import type { FunctionDifference, ProfileDifference } from '../../model/profile-difference.ts';
import { sides, type SideName } from '../../model/sides.ts';
import type { Ratio } from '../../model/units.ts';
import { functionRounds, type FunctionRounds, type PairedRound, type SideOfFile } from './function-rounds.ts';

/** Which of many functions changed, of which there are as many rounds of either version; the statistics' part. */
export type RoundChangesOf = (
  series: readonly Record<SideName, ArrayLike<number>>[],
  level: Ratio,
) => readonly {
  change: Ratio | undefined;
  interval: Interval | undefined;
  p: number;
  isChanged: boolean;
}[];

const LEVEL = 0.95;

/** Both versions of a case, recorded in workers in which they took turns. */
export type RecordedSides = { title: string; rounds: readonly PairedRound[]; sideOf: SideOfFile };

/**
 * What changed between two versions of a case, function by function, by the time that each took itself.
 *
 * Shape:  two rounds or more → functions from the one that took most.
 */
export function roundDifference(
  { title, rounds, sideOf }: RecordedSides,
  changesOf: RoundChangesOf,
): ProfileDifference {
  const functions = functionRounds(rounds, sideOf);
  const changes = changesOf(functions, LEVEL);
  const calls = rounds.reduce((sum, round) => sum + round.calls.baseline, 0);
  return {
    title,
    unit: 'microseconds-per-call',
    rounds: 'workers',
    count: rounds.length,
    level: LEVEL,
    functions: functions.map((one, nth) => told(one, changes[nth], calls)),
  };
}

function told(
  one: FunctionRounds,
  { change, interval, p, isChanged }: ReturnType<RoundChangesOf>[number],
  calls: number,
): FunctionDifference {
  const { name, file, line, column } = one;
  const [baseline, candidate] = sides.map((side) => one[side].reduce((sum, value) => sum + value, 0) / calls);
  return {
    ...{ name, file, line, column, baseline, candidate, p, isChanged },
    ...(change !== undefined && { change }),
    ...(interval && { interval }),
  };
}
