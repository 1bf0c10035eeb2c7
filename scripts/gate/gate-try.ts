import { objectOf } from '../../src/lab/wire/check.ts';
import { isAmount, isCount, isText } from '../../src/lab/wire/simple-checks.ts';

/** One comparison by the command line, as it went. */
export type GateTry = {
  /** Of which work: see `gateCases`. */
  work: string;
  nth: number;
  /** What was said of it: `slower`, `faster`, `equivalent`, `inconclusive`, or why nothing was. */
  verdict: string;
  /** The candidate's time ÷ the baseline's. */
  ratio: number;
  exitCode: number;
  wallMs: number;
};

export const isGateTry = objectOf<GateTry>({
  work: isText,
  nth: isCount,
  verdict: isText,
  ratio: isAmount,
  exitCode: isCount,
  wallMs: isAmount,
});
