import type { Ratio } from '../model/units.ts';

/** Errors: RangeError for a margin of equivalence that is not a positive, finite share. */
export function checkMargin(margin: Ratio): void {
  if (!(margin > 0 && margin < Infinity)) {
    throw new RangeError(`a margin is a share above zero, 0.01 for a hundredth, got ${margin}`);
  }
}
