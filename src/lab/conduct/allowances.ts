import type { Bytes } from '../model/units.ts';

/** As much of what the cases of a run print, in all their workers, as the plan keeps. */
export type Allowances = {
  /** The part of a text that is kept. */
  take(index: number | undefined, text: string): string;
};

/** Allowances of so many characters for each case, and as many for what is printed outside any. */
export function createAllowances(outputBytes: Bytes): Allowances {
  const left = new Map<number | undefined, number>();
  return {
    take(index, text) {
      const before = left.get(index) ?? outputBytes;
      const kept = text.slice(0, before);
      left.set(index, before - kept.length);
      return kept;
    },
  };
}
