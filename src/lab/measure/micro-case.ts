import type { Failure } from '../model/failure.ts';
import type { Batch } from '../model/run.ts';
import type { Milliseconds } from '../model/units.ts';
import type { MicroBlock } from './micro-block.ts';

/** What is known of one function: the samples that count, with what an empty call cost in each block; or how it failed. */
export type MicroCase = {
  case: number;
  name: string;
  batches: readonly Batch[];
  overheads: Record<number, Milliseconds>;
  failure?: Failure;
};

/** A function before its first block. */
export const freshMicroCase = (name: string, index: number): MicroCase => ({
  case: index,
  name,
  batches: [],
  overheads: {},
});

/**
 * A function after one more block. A block that was cut short has not had its balanced rounds: it counts only where
 * there is no other.
 */
export function withMicroBlock(before: MicroCase, { block, cut, batches, measured }: MicroBlock): MicroCase {
  const told = measured.find((each) => each.case === before.case);
  if (!told) return before;
  const { failure, overheadMs } = told;
  if (failure) return { ...before, failure };
  if (overheadMs === undefined || (cut && block > 0)) return before;
  return {
    ...before,
    batches: [...before.batches, ...batches.filter((batch) => batch.case === before.case)],
    overheads: { ...before.overheads, [block]: overheadMs },
  };
}
