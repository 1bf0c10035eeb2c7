/** A stretch of the text and what stands there instead. Offsets count UTF-16 units. */
export type Edit = { start: number; end: number; text: string };

const NOT_A_LINE_BREAK = /[^\r\n\u2028\u2029]/g;

/** An edit that keeps every line break it covers, after its text. */
export const inPlace = (code: string, start: number, end: number, text: string): Edit => ({
  start,
  end,
  text: text + code.slice(start, end).replace(NOT_A_LINE_BREAK, ''),
});

/** The code with its edits made. Of two that overlap, the one that begins first counts. */
export function edited(code: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    parts.push(code.slice(done, start), text);
    done = end;
  }
  return parts.join('') + code.slice(done);
}
