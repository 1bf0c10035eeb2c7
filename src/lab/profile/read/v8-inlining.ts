import { lastNotAfter } from '../last-not-after.ts';

/** Where in its code each inlined function stands: offsets in order, and which inlining each belongs to; −1 is none. */
export type Inlining = {
  offsets: readonly number[];
  at: readonly number[];
  /** Of each inlining: its function, and the inlining it is itself in; −1 is none. */
  inlined: readonly { fn: number; within: number }[];
};

const POSITION = /C(\d+)O-?\d+(?:I(\d+))?/g;
const INLINED = /F(-?\d+)O-?\d+(?:I(\d+))?/g;

/**
 * The source positions of a piece of code, as V8 writes them: `C12O345I0` is code from offset 12 on that is of inlining
 * 0; `F1O281I0` is an inlining of function 1 of the list, within inlining 0. Undefined where nothing is inlined.
 */
export function v8Inlining(
  positions: string,
  inlined: string,
  functions: readonly number[],
): Inlining | undefined {
  if (inlined === '') return undefined;
  const [offsets, at]: number[][] = [[], []];
  for (const [, offset, inlining = '-1'] of positions.matchAll(POSITION)) {
    if (at.at(-1) === Number(inlining)) continue;
    offsets.push(Number(offset));
    at.push(Number(inlining));
  }
  const list = Array.from(inlined.matchAll(INLINED), ([, fn, within = '-1']) => ({
    fn: functions.at(Number(fn)) ?? -1,
    within: Number(within),
  }));
  return { offsets, at, inlined: list };
}

/** Functions inlined at an offset of some code, from the innermost outwards; the code's own is not among them. */
export function inlinedAt({ offsets, at, inlined }: Inlining, offset: number): number[] {
  return inlinedIn(inlined, at[lastNotAfter(offsets, offset)] ?? -1);
}

/** The function of an inlining, then those that it is within. */
export function inlinedIn(inlined: Inlining['inlined'], innermost: number): number[] {
  const found: number[] = [];
  // A broken list may turn in a circle.
  for (
    let id = innermost;
    id >= 0 && id < inlined.length && found.length < inlined.length;
    id = inlined[id].within
  )
    if (inlined[id].fn >= 0) found.push(inlined[id].fn);
  return found;
}
