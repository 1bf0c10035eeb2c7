import type { Profile } from '../../model/profile.ts';
import { sides, type SideName } from '../../model/sides.ts';
import { selfWeights } from '../self-weights.ts';

/** A worker in which both versions of a case took turns: what was seen, and of how many calls each turn was. */
export type PairedRound = { profile: Profile; calls: Record<SideName, number> };

/** Which version a file belongs to, and what it is called in both; undefined for one that is of neither. */
export type SideOfFile = (file: string) => { side: SideName; file: string } | undefined;

/** A function of two versions: what it took itself in each round, per call of the case in that version. */
export type FunctionRounds = {
  name: string;
  file: string;
  /** Of the version it was met in first; 0 where unknown. */
  line: number;
} & Record<SideName, Float64Array<ArrayBuffer>>;

/** Below this share of all, a function is not judged: it would cost power, and who would care. */
const LEAST_SHARE = 0.005;

/**
 * Every function that took at least one part in 200 of both versions together, with what it took round by round. What was
 * slower in one round than in the others, both versions together, is scaled to be alike: that was the machine.
 *
 * A function is the same in both where name and file are: lines move. What has no name is told apart by its line. What
 * belongs to no file, as functions of the engine, belongs to the version that called it.
 *
 * Shape:  any n rounds → functions, from the one that took most; n values of each version.
 * Units:  those of the profiles, per call.
 */
export function functionRounds(rounds: readonly PairedRound[], sideOf: SideOfFile): FunctionRounds[] {
  const functions = new Map<string, FunctionRounds>();
  for (const [nth, round] of rounds.entries()) take(functions, round, sideOf, { nth, of: rounds.length });
  const all = [...functions.values()];
  evenOut(all, rounds.length);
  const whole = all.reduce((sum, one) => sum + total(one), 0);
  return all
    .filter((one) => total(one) > 0 && total(one) >= LEAST_SHARE * whole)
    .sort((a, b) => total(b) - total(a));
}

type Place = { nth: number; of: number };

function take(
  functions: Map<string, FunctionRounds>,
  { profile, calls }: PairedRound,
  sideOf: SideOfFile,
  { nth, of }: Place,
) {
  const { frames, nodes, strings, step } = profile;
  const placed = placedNodes(profile, sideOf);
  for (const [node, weight] of selfWeights(profile).entries()) {
    const place = placed[node];
    if (weight === 0 || !place) continue;
    const name = strings[frames.name[nodes.frame[node]]];
    const line = frames.line[nodes.frame[node]];
    const key = JSON.stringify([name, place.file, name === '' || name === '(anonymous)' ? line : 0]);
    const found = functions.get(key) ?? {
      name,
      file: place.file,
      line,
      baseline: new Float64Array(of),
      candidate: new Float64Array(of),
    };
    functions.set(key, found);
    found[place.side][nth] += (weight * step) / calls[place.side];
  }
}

/** Of each calling context the version, from its function's file or from who called it. */
function placedNodes({ frames, nodes, strings }: Profile, sideOf: SideOfFile) {
  const placed: ReturnType<SideOfFile>[] = [];
  for (let node = 0; node < nodes.frame.length; node++) {
    const file = strings[frames.file[nodes.frame[node]]];
    const caller = node === 0 ? undefined : placed[nodes.parent[node]];
    placed.push(sideOf(file) ?? (file === '' && caller ? { side: caller.side, file } : undefined));
  }
  return placed;
}

/** Every round's sum over both versions becomes that of the mean round. */
function evenOut(functions: readonly FunctionRounds[], rounds: number) {
  const sums = Float64Array.from({ length: rounds }, (_, nth) =>
    functions.reduce((sum, one) => sum + one.baseline[nth] + one.candidate[nth], 0),
  );
  const mean = sums.reduce((all, sum) => all + sum, 0) / rounds;
  for (const one of functions)
    for (const side of sides)
      for (let nth = 0; nth < rounds; nth++) if (sums[nth] > 0) one[side][nth] *= mean / sums[nth];
}

const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
const total = ({ baseline, candidate }: FunctionRounds) => sum(baseline) + sum(candidate);
