import { frameKinds, type FrameKind, type Profile } from '../../model/profile.ts';
import { selfWeights } from './self-weights.ts';

/** One round of one version: what was seen, and how many calls of the case it was seen in. */
export type ProfiledRound = { profile: Profile; calls: number };

/** A function of two versions: what it took itself in each round of each, per call of the case. */
export type FunctionRounds = {
  name: string;
  file: string;
  /** Of the version it was met in first; 0 where unknown. */
  line: number;
  baseline: Float64Array<ArrayBuffer>;
  candidate: Float64Array<ArrayBuffer>;
};

/** Below this share of all, a function is not judged: it would cost power, and who would care. */
const LEAST_SHARE = 0.005;

/** Waiting and the work around the code do not belong to it. */
const counted: readonly FrameKind[] = ['script', 'native', 'collector'];

/**
 * Every function that took at least one part in 200 of both versions together, with what it took round by round.
 * A function is the same in both where name and file are: lines move. What has no name is told apart by its line.
 *
 * Shape:  rounds of either version, any n of each → functions, from the one that took most.
 * Units:  those of the profiles, per call.
 */
export function functionRounds(
  baseline: readonly ProfiledRound[],
  candidate: readonly ProfiledRound[],
): FunctionRounds[] {
  const functions = new Map<string, FunctionRounds>();
  const counts = { baseline: baseline.length, candidate: candidate.length };
  for (const [nth, round] of baseline.entries()) take(functions, round, counts, { side: 'baseline', nth });
  for (const [nth, round] of candidate.entries()) take(functions, round, counts, { side: 'candidate', nth });
  const all = [...functions.values()].map((one) => ({ one, weight: total(one) }));
  const least = LEAST_SHARE * all.reduce((sum, { weight }) => sum + weight, 0);
  return all
    .filter(({ weight }) => weight > 0 && weight >= least)
    .sort((a, b) => b.weight - a.weight)
    .map(({ one }) => one);
}

type Sides = { baseline: number; candidate: number };

function take(
  functions: Map<string, FunctionRounds>,
  { profile, calls }: ProfiledRound,
  counts: Sides,
  at: { side: keyof Sides; nth: number },
) {
  const { frames, strings } = profile;
  for (const [frame, weight] of selfWeights(profile).entries()) {
    if (weight === 0 || !counted.includes(frameKinds[frames.kind[frame]])) continue;
    const name = strings[frames.name[frame]];
    const file = strings[frames.file[frame]];
    const line = frames.line[frame];
    const key = JSON.stringify(name === '' ? [name, file, line] : [name, file]);
    const found = functions.get(key) ?? {
      name,
      file,
      line,
      baseline: new Float64Array(counts.baseline),
      candidate: new Float64Array(counts.candidate),
    };
    functions.set(key, found);
    found[at.side][at.nth] += weight / calls;
  }
}

const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
/** Of an average round of either version, so that more rounds of one do not count for more. */
const total = ({ baseline, candidate }: FunctionRounds) =>
  sum(baseline) / Math.max(1, baseline.length) + sum(candidate) / Math.max(1, candidate.length);
