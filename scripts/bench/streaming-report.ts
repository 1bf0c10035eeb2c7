import { bytesText, countText, durationText, percentText } from '../../src/lab/model/quantity-text.ts';
import { pairedRatio } from '../../src/lab/stats/paired-ratio.ts';
import type { Interval } from '../../src/lab/model/interval.ts';
import type { Comparison } from './compare-pair.ts';
import type { FrameFigures } from './frame-figures.ts';
import { tableText } from './table-text.ts';

/** What a benchmark of streaming has seen. Frames, work and heap are of the runs with live charts. */
export type Streaming = {
  pairs: readonly (readonly Comparison[])[];
  frames: FrameFigures;
  /** Fewest samples of any case in any run, and how many were wanted. */
  samples: number;
  wanted: number;
};

/** Share of comparisons that must lie within their interval: 95 % would where nothing differs. */
const leastInside = 0.9;

/** What does not hold, in sentences; empty where everything does. */
export function streamingFaults({ pairs, frames, samples, wanted }: Streaming): string[] {
  const share = insideShare(pairs.flat());
  return [
    ...(share < leastInside
      ? [
          `only ${percentText(share)} of the comparisons lie within their interval, not ${percentText(leastInside)}`,
        ]
      : []),
    ...(frames.over50 > 0 ? [`${countText(frames.over50)} frames took more than 50 ms`] : []),
    ...(samples < wanted
      ? [`a case had ${countText(samples)} samples, not ${countText(wanted)}: raise the budget`]
      : []),
  ];
}

/** Every comparison, a line each. */
export function pairsTable(pairs: readonly (readonly Comparison[])[]): string {
  const rows = pairs.flatMap((pair, index) =>
    pair.map(({ name, off, on, ratio, interval, inside }) => [
      `${index + 1}  ${name}`,
      durationText(off),
      durationText(on),
      changeText(ratio),
      changesText(interval),
      inside ? 'yes' : 'no',
    ]),
  );
  return tableText(['Pair and case', 'off', 'on', 'change', '95 % interval', 'inside'], rows);
}

/** Every case over all pairs. */
export function casesTable(pairs: readonly (readonly Comparison[])[]): string {
  const names = pairs[0].map(({ name }) => name);
  const rows = names.map((name) => {
    const all = pairs.flat().filter((comparison) => comparison.name === name);
    return [name, insideText(all), ...overallTexts(all)];
  });
  return tableText(
    ['Case', 'inside', 'change over all pairs', '95 % interval'],
    [...rows, ['all', insideText(pairs.flat()), '', '']],
  );
}

export const framesText = ({ frames, over50, longestMs, p95Ms }: FrameFigures) =>
  `${countText(frames)} frames, ${countText(over50)} over 50 ms; longest ${durationText(longestMs)}, 95th percentile ${durationText(p95Ms)}`;

/** How the heap of the page grew from run to run, after collection. */
export function heapText(heaps: readonly number[]): string {
  const [first, last] = [heaps[0], heaps[heaps.length - 1]];
  const growth = heaps.length > 1 ? (last - first) / (heaps.length - 1) : 0;
  return `${bytesText(first)} after the first run, ${bytesText(last)} after the last: ${(growth / 1e6).toFixed(2)} MB a run`;
}

const insideShare = (all: readonly Comparison[]) => all.filter(({ inside }) => inside).length / all.length;
const insideText = (all: readonly Comparison[]) =>
  `${all.filter(({ inside }) => inside).length} of ${all.length} (${percentText(insideShare(all))})`;

function overallTexts(all: readonly Comparison[]): string[] {
  if (all.length < 2) return ['', ''];
  const overall = pairedRatio(
    all.map(({ off }) => off),
    all.map(({ on }) => on),
  );
  return [changeText(overall.ratio), changesText(overall.interval)];
}

/** `+0.4 %` */
const changeText = (ratio: number) => {
  const change = 100 * (ratio - 1);
  return `${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(1)} %`;
};
const changesText = ({ low, high }: Interval) => `${changeText(low)} to ${changeText(high)}`;
