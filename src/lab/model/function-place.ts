/** A function of a text, its name as the text gives it; line and column of its beginning, from 1. */
export type FunctionPlace = { name: string; line: number; column: number };
