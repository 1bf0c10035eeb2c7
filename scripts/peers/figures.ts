import type { Interval } from '../../src/lab/model/interval.ts';
import type { Milliseconds, Ratio } from '../../src/lab/model/units.ts';
import { listOf, maybe, objectOf } from '../../src/lab/wire/check.ts';
import type { Check } from '../../src/lab/wire/check.ts';
import { isAmount, isFinite, isFlag, isWord } from '../../src/lab/wire/simple-checks.ts';

/** What is said of `b` against `a`: takes more time, takes less, or no difference is seen. */
export type Difference = 'slower' | 'faster' | 'same';

/** What a tool reports of one case, in milliseconds per call. */
export type CaseFigures = {
  time: Milliseconds;
  /** The tool's own interval of `time`, where it gives one. */
  interval?: Interval;
  /** First and third quartile, of a tool without intervals. */
  quartiles?: Interval;
  /** The tool says that the engine removed the work. */
  isFlagged?: boolean;
  /** The tool says that the case is no different from an empty call. */
  isEmpty?: boolean;
};

/** What one process found. */
export type Figures = {
  /** `a`, and `b` where there is one. */
  cases: CaseFigures[];
  /** `b` ÷ `a`, where the tool compares by itself. */
  ratio?: { value: Ratio; interval: Interval };
  /** What the tool's own test says. */
  test?: Difference;
  /** From handing the work to the tool until its figures are there. */
  wallMs: Milliseconds;
};

const isInterval = objectOf<Interval>({ low: isFinite, high: isFinite });

const isCase = objectOf<CaseFigures>({
  time: isFinite,
  interval: maybe(isInterval),
  quartiles: maybe(isInterval),
  isFlagged: maybe(isFlag),
  isEmpty: maybe(isFlag),
});

/** Whether an unknown value is what a process found. */
export const isFigures: Check<Figures> = objectOf<Figures>({
  cases: listOf(isCase),
  ratio: maybe(objectOf({ value: isFinite, interval: isInterval })),
  test: maybe(isWord('slower', 'faster', 'same')),
  wallMs: isAmount,
});
