import type { Interval } from '../model/interval.ts';
import { contains } from '../model/interval.ts';
import type { Relative, Verdict } from '../model/summary.ts';
import type { Ratio } from '../model/units.ts';
import { DEFAULT_MARGIN } from '../stats/relative.ts';
import { chosenShare } from './chosen-share.ts';
import { fixed } from './fixed.ts';

/** `unresolved` is what has no verdict: two runs made apart, too few workers, an empty call. */
export type RelativeWords = {
  verdict: Verdict | 'unresolved';
  text: string;
  range?: string;
  /** The text is a number of times, and not a share. */
  inTimes: boolean;
};

/** From here on a factor is said in times: 50 per cent more. */
const inTimesFrom = 1.5;

/**
 * A comparison in words. Slower is said of time and faster of speed, so that the number is the same when the two
 * change places: 25 % slower one way is 25 % faster the other way, twice as long is twice as fast. `margin` is that by which
 * the verdict was found.
 */
export function relativeText(relative: Relative, margin: Ratio = DEFAULT_MARGIN): RelativeWords {
  const { ratio, interval } = relative;
  if (Number.isNaN(ratio)) return unresolved('no ratio: like an empty call');
  if (!interval) return unresolved('no interval: more workers needed');
  const verdict = relative.verdict ?? directionOf(interval);
  if (verdict === 'slower') return { verdict, ...directedText('slower', ratio, interval) };
  if (verdict === 'faster') {
    const { low, high } = interval;
    return { verdict, ...directedText('faster', 1 / ratio, { low: 1 / high, high: 1 / low }) };
  }
  const text =
    verdict === 'equivalent' ? `no difference larger than ${chosenShare(margin)}` : undirected[verdict];
  return { verdict, text, range: acrossText(interval), inTimes: false };
}

/** `0.5 %`: what counts as no difference where nobody says otherwise. */
export const equivalenceMargin = chosenShare(DEFAULT_MARGIN);

const undirected = {
  inconclusive: 'not decided',
  unresolved: 'no difference resolved',
};

const unresolved = (text: string): RelativeWords => ({ verdict: 'unresolved', text, inTimes: false });

function directionOf(interval: Interval): 'slower' | 'faster' | 'unresolved' {
  if (contains(interval, 1)) return 'unresolved';
  return interval.low > 1 ? 'slower' : 'faster';
}

type Direction = 'slower' | 'faster';
const timesWords = { slower: 'times as long', faster: 'times as fast' };

/** `3.1 % slower`, from `2.6 % to 3.7 %`; or `2.31 times as long`, from `2.25 to 2.38`. Factors above one. */
function directedText(direction: Direction, factor: number, { low, high }: Interval) {
  const inTimes = factor >= inTimesFrom;
  const scaled = (value: number) => (inTimes ? value : 100 * (value - 1));
  const decimals = apartFrom(scaled(1), scaled(low), decimalsFor(scaled(high) - scaled(low)));
  const text = (value: number) => (inTimes ? fixed(value, decimals) : shareText(value, decimals));
  const words = inTimes ? timesWords[direction] : direction;
  return { text: `${text(factor)} ${words}`, range: `${text(low)} to ${text(high)}`, inTimes };
}

/** `0.4 % faster to 1.2 % slower`: an interval that holds 1. */
function acrossText({ low, high }: Interval): string {
  const least = decimalsFor(100 * (high - low));
  const decimals = Math.max(...[100 / low - 100, 100 * high - 100].map((end) => apartFrom(0, end, least)));
  return `${endText('faster', 1 / low, decimals)} to ${endText('slower', high, decimals)}`;
}

function endText(direction: Direction, factor: number, decimals: number): string {
  if (factor >= inTimesFrom) return `${fixed(factor, 2)} ${timesWords[direction]}`;
  return `${shareText(factor, decimals)} ${direction}`;
}

const shareText = (factor: number, decimals: number) => `${fixed(100 * (factor - 1), decimals)}\u00a0%`;

/** Decimals of a number whose interval is so wide: its last digit is at most a quarter of that. */
const decimalsFor = (width: number): number =>
  width > 0 ? Math.min(mostDecimals, Math.max(0, Math.ceil(-Math.log10(width / 4)))) : 1;

const mostDecimals = 3;

/** Decimals enough that the end next to no difference is not written as none. */
function apartFrom(none: Ratio, end: number, decimals: number): number {
  const isApart = fixed(end, decimals) !== fixed(none, decimals) || end === none;
  return isApart || decimals === mostDecimals ? decimals : apartFrom(none, end, decimals + 1);
}
