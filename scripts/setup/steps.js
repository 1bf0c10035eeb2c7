/** How far a long command is, for the person waiting: `[2/5] Installing packages … 41 s`. */

/** @typedef {{ write(text: string): unknown, isTTY?: boolean | undefined }} Out */
/** @typedef {{ step(title: string, work: () => Promise<string | undefined>): Promise<void> }} Steps */

/** @param {number} milliseconds */
export function elapsedText(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  if (seconds < 119.5) return `${Math.round(seconds)} s`;
  return `${Math.floor(Math.round(seconds) / 60)} min ${Math.round(seconds) % 60} s`;
}

/**
 * Prints one line a step. On a terminal the line counts seconds while the work lasts; in a log
 * it grows every 15 s. What the work returns is put in brackets at the end.
 *
 * @param {number} total
 * @param {Out} out
 * @param {() => number} now
 * @returns {Steps}
 */
export function createSteps(total, out, now) {
  let number = 0;
  return {
    async step(title, work) {
      number += 1;
      const label = `[${number}/${total}] ${title} …`;
      const start = now();
      out.write(label);
      const tick = () => {
        const elapsed = elapsedText(now() - start);
        out.write(out.isTTY ? `\r${label} ${elapsed}` : ` ${elapsed} …`);
      };
      const timer = setInterval(tick, out.isTTY ? 1000 : 15_000);
      try {
        const detail = await work();
        out.write(`${out.isTTY ? `\r${label}` : ''} ${elapsedText(now() - start)}`);
        out.write(detail ? ` (${detail})\n` : '\n');
      } catch (problem) {
        out.write(' failed\n');
        throw problem;
      } finally {
        clearInterval(timer);
      }
    },
  };
}
