import { fileURLToPath } from 'node:url';
import type { CaseSummary } from '../../../src/lab/model/summary.ts';
import type { Milliseconds, Ratio } from '../../../src/lab/model/units.ts';
import type { Runtime } from '../contenders.ts';
import type { CaseFigures, Figures } from '../figures.ts';
import { relative } from '../../../src/lab/stats/relative.ts';
import { listOf } from '../../../src/lab/wire/check.ts';
import { isSummary } from '../../../src/lab/wire/is-summary.ts';
import { runCommand } from '../../setup/run-command.js';
import { flaggedCases } from './flagged-cases.ts';
import { measuredInChromium } from './in-chromium.ts';
import { measuredInThreads } from './in-threads.ts';
import type { Asked } from './in-threads.ts';
import { caseNames } from './measurer.ts';

/** What the lab is asked to measure. */
export type PairRequest = {
  /** A benchmark in the lab's own language: cases `a` and `b`, or `a` alone. */
  text: string;
  runtime: Runtime;
  /** For all cases of the text together. */
  budgetMs: Milliseconds;
  seed: number;
};

/** What the lab finds. Without a case `b` there is nothing to compare. */
export type MeasuredPair = {
  /** `b` ÷ `a`, and the ends of its interval. */
  ratio?: Ratio;
  low?: Ratio;
  high?: Ratio;
  verdict?: string;
  /** Of `a`, per call, and the ends of its interval. */
  aTime: Milliseconds;
  aLow: Milliseconds;
  aHigh: Milliseconds;
  wallMs: Milliseconds;
  /** `a` is indistinguishable from an empty call. */
  empty?: boolean;
  /** Names of the cases whose work the engine may have removed. */
  flags?: readonly string[];
};

/** Measures a text with the lab itself, in one of its runtimes. */
export async function measuredPair({ text, runtime, budgetMs, seed }: PairRequest): Promise<MeasuredPair> {
  const cases = text.includes("bench('b'") ? 2 : 1;
  const start = performance.now();
  const measure = measuredIn[runtime];
  const asked = { text, budgetMs, seed, cases };
  const { summaries, wallMs = performance.now() - start } = await measure(asked);
  const [a] = summaries;
  const b = summaries.at(1);
  const { low, high } = a.interval ?? { low: NaN, high: NaN };
  const flags = flaggedCases(text, summaries);
  const times = { aTime: a.estimate, aLow: low, aHigh: high, wallMs, empty: a.likeEmpty === true, flags };
  const compared = b && relative(a, b);
  if (!compared?.interval) return times;
  const { ratio, interval, verdict } = compared;
  return { ...times, ratio, ...interval, ...(verdict && { verdict }) };
}

type Measured = { summaries: CaseSummary[]; wallMs?: Milliseconds };

/** The figures of a text's cases, in each runtime. */
export const measuredIn: Readonly<Record<Runtime, (asked: Asked) => Promise<Measured>>> = {
  node: async (asked) => ({ summaries: await measuredInThreads(asked) }),
  bun: inBun,
  chromium: measuredInChromium,
};

const bunPair = fileURLToPath(new URL('./bun-pair.ts', import.meta.url));
const bun = 'node_modules/.bin/bun';

async function inBun(asked: Asked): Promise<Measured> {
  const start = performance.now();
  const { code, output } = await runCommand(bun, [bunPair, JSON.stringify(asked)]);
  const said: unknown = code === 0 ? JSON.parse(output.trim().split('\n').at(-1) ?? '') : undefined;
  const faults: string[] = [];
  if (isSummaries(said, '$', (where, message) => faults.push(`${where}: ${message}`)))
    return { summaries: said, wallMs: performance.now() - start };
  throw new Error(`Bun ended with ${code}: ${faults.join(', ')} ${output}`);
}

const isSummaries = listOf(isSummary);

/** What the lab finds, in the words of the tables. The time of `b` is that of `a`, times the ratio. */
export function ourFigures(found: MeasuredPair): Figures {
  const { ratio, low, high, aTime, aLow, aHigh, wallMs, empty = false, flags = [] } = found;
  const [a, b] = caseNames;
  const first: CaseFigures = {
    time: aTime,
    interval: { low: aLow, high: aHigh },
    isEmpty: empty,
    isFlagged: flags.includes(a),
  };
  if (ratio === undefined || low === undefined || high === undefined) return { cases: [first], wallMs };
  const second: CaseFigures = { time: aTime * ratio, isFlagged: flags.includes(b) };
  return { cases: [first, second], ratio: { value: ratio, interval: { low, high } }, wallMs };
}
