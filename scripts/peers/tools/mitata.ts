import { bench, run } from 'mitata';
import { caseNames } from './measurer.ts';
import type { Measurer } from './measurer.ts';

/** Below so many times its own empty function, mitata's table marks a case as optimised out. */
const optimisedOut = 1.42;
const nanosecondsPerMs = 1e6;

/** mitata: the average of each case with its quartiles, and the mark for removed work, as its table shows them. */
export const measureByMitata: Measurer = async (works) => {
  works.forEach(({ work }, index) => bench(caseNames[index], work));
  const { benchmarks, context } = await run({ format: 'quiet', throw: true });
  const cases = benchmarks.map(({ alias, runs }) => {
    const stats = runs[0].stats;
    if (!stats) throw new Error(`mitata: ${alias} failed`);
    const { avg, p25, p75 } = stats;
    return {
      time: avg / nanosecondsPerMs,
      quartiles: { low: p25 / nanosecondsPerMs, high: p75 / nanosecondsPerMs },
      isFlagged: avg < optimisedOut * context.noop.fn.avg,
    };
  });
  return { cases };
};
