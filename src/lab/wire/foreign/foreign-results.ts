import type { Params } from '../../model/authoring.ts';
import type { Environment } from '../../model/environment.ts';
import type { Interval } from '../../model/interval.ts';
import type { CaseSummary } from '../../model/summary.ts';
import type { Milliseconds } from '../../model/units.ts';
import type { Tell } from '../check.ts';

/** Figures of a case that a tool may tell, in milliseconds per call. */
export type ForeignFigures = Partial<
  Pick<CaseSummary, 'mean' | 'standardDeviation' | 'min' | 'p50' | 'p75' | 'p95' | 'p99' | 'max'>
>;

/** A case as another tool measured it, in milliseconds per call; what the tool does not tell is left out. */
export type ForeignCase = {
  /** Unique among the cases. */
  key: string;
  name: string;
  groups: string[];
  params: Params;
  /** As many as were written, in that order, which may not be the order in which they were taken. */
  samples?: Milliseconds[];
  /** Each sample is of a process of its own, so that samples do not depend on each other. */
  isFreshEach?: boolean;
  /** What each sample is the mean of. */
  calls?: number;
  /** What the tool gives as the time. Absent where the case failed. */
  estimate?: Milliseconds;
  /** The limits the tool gives beside it, whatever it means by them. */
  interval?: Interval;
  /** Samples that the figures are made from. */
  count?: number;
  figures: ForeignFigures;
  error?: string;
};

/** What another tool measured. */
export type ForeignResults = {
  tool: string;
  environment: Partial<Pick<Environment, 'engine' | 'platform' | 'cores'>>;
  cases: ForeignCase[];
};

/** One tool's files: whether a file is one of them, and what it holds, or undefined when it has told why not. */
export type ForeignFormat = {
  tool: string;
  recognises: (json: unknown) => boolean;
  read: (json: unknown, tell: Tell) => Omit<ForeignResults, 'tool'> | undefined;
};
