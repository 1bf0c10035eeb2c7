import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

const sentences: readonly (readonly [figure: string, made: string])[] = [
  [
    'A sample',
    'One timed section: one call or more between two readings of the clock; elapsed time ÷ calls. Sections are long enough for the measured step of the clock.',
  ],
  [
    'Rounds and workers',
    'Cases are measured in fresh workers, one after another. In a worker, cases of the same groups and parameters take turns, round by round in random order, and so does an empty call, whose time is taken off.',
  ],
  [
    'Time',
    'Of each worker the median of its samples; of these the mean, from 8 workers on without the 20 % at either end. What comes after ± is half the interval.',
  ],
  [
    '95 % interval',
    'Student’s, or from 8 workers on Yuen’s (1974) at 96 %, from the spread between workers, as samples of one worker depend on each other: Kalibera and Jones (2013).',
  ],
  [
    'Against the baseline',
    'Time ÷ baseline time, with its interval. Measured side by side: from the logarithm of the ratio in each round, so that what made a round slow cancels (duet, Bulej et al. 2020). Measured apart: from the two spreads between workers (Welch 1947). Against several past runs: the spread from run to run is in the interval too.',
  ],
  [
    'Verdict',
    'Slower or faster where the interval leaves out no difference; no difference where it lies wholly within the margin (the shaded band); else not decided. n % slower is that much more time for the same work, n % faster that much more work in the same time.',
  ],
  [
    'Fitness',
    'Whether the machine was slowed down, hidden or busy during the run: a fixed piece of arithmetic is timed before and after each lot. A rejected run is not judged by.',
  ],
  [
    'Samples, curves',
    'Gaussian kernels, Silverman’s (1986) bandwidth; severe outliers (beyond 3 interquartile ranges of the quartiles, Tukey 1977) are out of the curve, and counted. Percentiles are Hyndman and Fan’s definition 7.',
  ],
  [
    'History',
    'E-divisive on logarithms, changes with p ≤ 0.001 in a t-test, less for long series: Matteson and James (2014); Fleming et al. (2023), Hunter.',
  ],
];

/** How every kind of figure in a report comes to be. */
export const methodDetails: Markup = markup`<details><summary>How these numbers were made</summary><dl class="method">${sentences.map(
  ([figure, made]) => markup`<div><dt>${figure}</dt><dd>${made}</dd></div>`,
)}</dl></details>`;
