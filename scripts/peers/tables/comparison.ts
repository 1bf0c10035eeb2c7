import { contains } from '../../../src/lab/model/interval.ts';
import type { Interval } from '../../../src/lab/model/interval.ts';
import type { Ratio } from '../../../src/lab/model/units.ts';
import type { CaseFigures, Difference, Figures } from '../figures.ts';

/** What a process found of `b` against `a`. */
export type Comparison = {
  /** `b` ÷ `a`, as the tool reports it. */
  ratio: Ratio;
  /** What the tool's own interval says, or its two where they do not touch. */
  byInterval?: Difference;
  /** What quartiles say that do not touch, of a tool without intervals. */
  byQuartiles?: Difference;
  /** What the tool's own test says. */
  byTest?: Difference;
};

/** Nothing where a case was measured alone. */
export function comparison({ cases, ratio, test }: Figures): Comparison | undefined {
  if (cases.length < 2) return undefined;
  const [a, b] = cases;
  const byInterval = ratio ? againstOne(ratio.interval) : apart(a.interval, b.interval);
  const byQuartiles = apart(a.quartiles, b.quartiles);
  return {
    ratio: ratio?.value ?? quotient(a, b),
    ...(byInterval && { byInterval }),
    ...(byQuartiles && { byQuartiles }),
    ...(test && { byTest: test }),
  };
}

/** Two cases that take no time at all are alike. */
const quotient = (a: CaseFigures, b: CaseFigures) => (a.time === b.time ? 1 : b.time / a.time);

function againstOne(interval: Interval): Difference {
  if (contains(interval, 1)) return 'same';
  return interval.low > 1 ? 'slower' : 'faster';
}

function apart(a: Interval | undefined, b: Interval | undefined): Difference | undefined {
  if (!a || !b) return undefined;
  if (b.low > a.high) return 'slower';
  return b.high < a.low ? 'faster' : 'same';
}
