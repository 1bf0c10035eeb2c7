/** How far a number is from what it should be, as a share of it; of zero, as it is. */
export const relativeError = (actual: number, expected: number): number =>
  Math.abs(actual - expected) / (expected === 0 ? 1 : Math.abs(expected));
