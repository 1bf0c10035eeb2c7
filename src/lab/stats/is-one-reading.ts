/** Values this near, as a share of the greater, are one value: the difference of two clock readings rounds so. */
const SAME = 1e-7;

/** Whether two ascending values are as many steps of a clock. */
export const isOneReading = (low: number, high: number): boolean => high - low <= SAME * Math.abs(high);
