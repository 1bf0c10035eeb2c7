/** The number of a case's ink in every chart and swatch: 1 to 8, in order, then again. */
export const caseInk = (index: number): number => (index % 8) + 1;
