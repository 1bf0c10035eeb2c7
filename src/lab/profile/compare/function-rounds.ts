import type { Profile } from '../../model/profile.ts';
import type { SideName } from '../../model/sides.ts';
import { selfWeights } from '../self-weights.ts';

/** A worker in which both versions of a case took turns: what was seen, and how often each was called meanwhile. */
export type PairedRound = { profile: Profile; calls: Record<SideName, number> };

/** Which version a file belongs to, and what it is called in both; undefined for one that is of neither. */
export type SideOfFile = (file: string) => { side: SideName; file: string } | undefined;

/** A function of two versions: what it took itself in each round, in as many calls of the case as the baseline had. */
export type FunctionRounds = {
  name: string;
  file: string;
  /** Where it begins in the candidate, or in the baseline where the candidate has none; 0 where unknown. */
  line: number;
  column: number;
} & Record<SideName, Float64Array<ArrayBuffer>>;

/** Below this share of all, a function is not judged: it would cost power, and who would care. */
const LEAST_SHARE = 0.005;

/**
 * Every function that took at least one part in 200 of both versions together, with what it took round by round.
 *
 * A function is the same in both where name and file are: lines move. What has no name is told apart by its line. What
 * belongs to no file, as functions of the engine, belongs to the version that called it.
 *
 * Shape:  any n rounds → functions, from the one that took most; n values of each version.
 * Units:  those of the profiles.
 */
export function functionRounds(rounds: readonly PairedRound[], sideOf: SideOfFile): FunctionRounds[] {
  const functions = new Map<string, FunctionRounds>();
  for (const [nth, round] of rounds.entries()) take(functions, round, sideOf, { nth, of: rounds.length });
  const all = [...functions.values()];
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
    const [line, column] = [frames.line[nodes.frame[node]], frames.column[nodes.frame[node]]];
    const key = JSON.stringify([name, place.file, name === '' || name === '(anonymous)' ? line : 0]);
    const found = functions.get(key) ?? {
      name,
      file: place.file,
      line,
      column,
      baseline: new Float64Array(of),
      candidate: new Float64Array(of),
    };
    functions.set(key, place.side === 'candidate' ? Object.assign(found, { line, column }) : found);
    found[place.side][nth] += (weight * step * calls.baseline) / calls[place.side];
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

const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
const total = ({ baseline, candidate }: FunctionRounds) => sum(baseline) + sum(candidate);
