/**
 * The lines of a text, divided where JavaScript engines divide it when they number lines: also at
 * U+2028 and U+2029, wherever they stand.
 *
 * Source: ECMA-262, LineTerminatorSequence.
 */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r\u2028\u2029]/);
