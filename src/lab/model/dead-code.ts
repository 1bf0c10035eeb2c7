/** Why an engine may remove something. */
export type DeadRule =
  | 'unused-value'
  | 'dead-local'
  | 'loop-invariant'
  | 'unescaped-allocation'
  | 'constant-result'
  | 'unreached-code';

/** Work of a measured function that an optimising engine may remove. Line and column count from 1. */
export type DeadCode = {
  rule: DeadRule;
  line: number;
  column: number;
  /** The cases whose call comes to it, in order; without those whose names do not stand in the call of `bench`. */
  caseNames: readonly string[];
  /** What is not used, in one sentence without a full stop. */
  detail: string;
};
