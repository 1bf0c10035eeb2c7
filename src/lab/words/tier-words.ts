import { durationText, intervalText } from '../model/quantity-text.ts';
import type {
  DeoptCause,
  FunctionTiers,
  GatePart,
  GateVerdict,
  TierAdvice,
  TieredEngine,
  TierRole,
  TimeToPeak,
} from '../model/tier-report.ts';
import { fixed } from './fixed.ts';

/** What each engine calls its tiers. */
export const tierNames: Readonly<Record<TieredEngine, Record<TierRole, string>>> = {
  V8: { interpreter: 'Ignition', baseline: 'Sparkplug', middle: 'Maglev', top: 'TurboFan' },
  JavaScriptCore: { interpreter: 'LLInt', baseline: 'Baseline', middle: 'DFG', top: 'FTL' },
};

/** `12.3 %` */
export const shareText = (share: number): string => `${fixed(100 * share, 1)}\u00a0%`;

/** `tokenize (parse.ts:12)` */
export function functionText({ name, file, line }: Pick<FunctionTiers, 'name' | 'file' | 'line'>): string {
  if (file === '') return name;
  return `${name} (${file}${line > 0 ? `:${line}` : ''})`;
}

/** `after 132 ms (120–144 ms)`; what is said of a peak that some round or none came to. */
export function peakText({ rounds, meanMs, interval }: TimeToPeak): string {
  const reached = rounds.filter((ms) => ms !== undefined).length;
  if (reached === 0) return 'not within the recording';
  if (meanMs === undefined) return `in ${reached} of ${rounds.length} rounds only`;
  const mean = `after ${durationText(meanMs)}`;
  return interval ? `${mean} (${intervalText({ ...interval, low: Math.max(0, interval.low) })})` : mean;
}

/** What a hot function does that it should not, by which evidence, and what to try. */
export function tierAdviceText(advice: TierAdvice, engine: TieredEngine): string {
  const { function: about } = advice;
  const names = tierNames[engine];
  const of = `${functionText(about)}, ${shareText(about.share)} of the time:`;
  switch (advice.code) {
    case 'interpreted':
      return `${of} ${shareText(about.shares.interpreter)} of it in ${names.interpreter}. ${tryInterpreted}`;
    case 'baseline-only':
      return `${of} ${shareText(about.shares.interpreter + about.shares.baseline)} of it in ${names.interpreter} and ${names.baseline}. ${tryBaseline}`;
    case 'not-at-the-top':
      return `${of} ${shareText(about.shares.middle)} of it in ${names.middle}, ${shareText(about.shares.top)} in ${names.top}. ${tryTop}`;
    case 'disabled':
      return `${of} the engine does not optimise it: ${advice.reason}. ${tryInterpreted}`;
    case 'deoptimises':
      return `${of} ${deoptText(advice.cause, advice.rounds)}. ${tryAgainst(advice.cause.reason)}`;
  }
}

const tryInterpreted =
  'Split it if it is large, and keep what engines cannot optimise (eval, with, generators left in the middle) out of it.';
const tryBaseline =
  'It may be called too seldom, or change its mind too often, to be optimised: look for types that vary from call to call.';
const tryTop = 'It is optimised, but not for long enough: a longer run may show the last tier.';

const deoptText = ({ reason, line, column, count }: DeoptCause, rounds: number) =>
  `its optimised code is given up ${fixed(count / rounds, 1)} times a round at ${line}:${column}, “${reason}”`;

/** Reasons by what is in the engine's words for them. */
const remedies: readonly [RegExp, string][] = [
  [
    /map|call target|instance type/i,
    'Give it objects of one shape: the same properties, set in the same order.',
  ],
  [
    /smi|number|overflow|precision|minus zero|nan/i,
    'Keep to one kind of number: whole ones below 2^30, or fractions throughout.',
  ],
  [/bounds|hole|element/i, 'Stay within the bounds of arrays, and fill them without holes.'],
  [/insufficient type feedback|uninitialized/i, 'Let the warm-up go through every branch that is measured.'],
];

const tryAgainst = (reason: string): string =>
  remedies.find(([form]) => form.test(reason))?.[1] ??
  'Look at what differs there from one call to the next.';

/** `Gate tier-1380 does not hold: interpreter 7.1 %, to be below 5 %.` */
export function gateText({ gate, holds, parts }: GateVerdict): string {
  if (holds) return `Gate ${gate} holds.`;
  const missed = parts.filter((part) => !part.holds).map(partText);
  return `Gate ${gate} does not hold: ${missed.join('; ')}.`;
}

function partText({ what, value, limit }: GatePart): string {
  if (what === 'score') return `score ${fixed(value, 1)}, to be above ${limit}`;
  const place = what === 'interpreter' ? 'interpreter' : 'top tier';
  const side = what === 'interpreter' ? 'below' : 'above';
  return `${place} ${shareText(value)}, to be ${side} ${shareText(limit)}`;
}
