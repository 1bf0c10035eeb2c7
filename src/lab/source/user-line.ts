/** The longest stack read; of a longer one, the end, since V8 puts the message first. */
const READ = 1_000_000;
const LONGEST_FRAME = 2_000;

// One frame a line: "    at f (benchmark.ts:3:5)" in V8, "f@benchmark.ts:3:5" in SpiderMonkey and JavaScriptCore.
const FRAME = /^(?:\s+at (?:.*[\s(/])?|.*@(?:\S*\/)?)benchmark\.ts:(\d+):\d+\)?$/;

/**
 * The line of a person's text in which something was thrown: that of the innermost frame inside it.
 *
 * Shape:  an error's stack; how many lines stand before the text in `benchmark.ts`; the lines it
 *         has → a line from 1, or undefined where no frame is in the text.
 * Source: stack formats of V8, SpiderMonkey and JavaScriptCore; none is standardised.
 */
export function userLine(stack: string, offset: number, lines: number): number | undefined {
  for (const frame of stack.slice(-READ).split('\n')) {
    if (frame.length > LONGEST_FRAME) continue;
    const line = Number(FRAME.exec(frame)?.[1]) - offset;
    if (line >= 1 && line <= lines) return line;
  }
  return undefined;
}
