import type { Benchmark } from './benchmark.ts';
import type { Unfitness } from './fitness.ts';
import type { EpochMilliseconds, Ratio } from './units.ts';

/** Pairs of each kind: of identical code, and of code that does a little more work. */
export const selfTestPairs = 3;
/** How the groups of the two kinds begin. */
export const identicalGroup = 'identical code';
export const moreWorkGroup = '2 % more work';

/** Pairs whose comparison is known beforehand: a loop in which each step needs the one before, so that time is steps. */
export const selfTestBenchmark: Benchmark = {
  kind: 'written',
  title: 'Self-test of this device',
  language: 'js',
  attachments: [],
  text: `// What is compared here is known: does this device let it be found?
function mixed(steps) {
  let state = 1;
  for (let step = 0; step < steps; step++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
  }
  return state;
}

for (let pair = 1; pair <= ${selfTestPairs}; pair++) {
  group('${identicalGroup} ' + pair, () => {
    bench('a', () => mixed(20_000));
    bench('b', () => mixed(20_000));
  });
  group('${moreWorkGroup} ' + pair, () => {
    bench('a', () => mixed(20_000));
    bench('b', () => mixed(20_400));
  });
}
`,
};

/** Why a device is not fit, or is so with a reservation. */
export type SelfTestReason =
  /** The run ended without the figures of all pairs. */
  | { code: 'no-figures' }
  | { code: 'identical-differs'; by: Ratio }
  | { code: 'missed'; found: number; of: number }
  | Unfitness;

/** What a self-test came to. `differed` is the most by which identical code did. */
export type SelfTest = {
  at: EpochMilliseconds;
  run: string;
  isFit: boolean;
  differed: Ratio;
  found: number;
  of: number;
  reasons: SelfTestReason[];
};
