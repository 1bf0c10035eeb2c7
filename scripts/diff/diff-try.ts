import { listOf, maybe, objectOf } from '../../src/lab/wire/check.ts';
import { isAmount, isCount, isFinite, isFlag, isText } from '../../src/lab/wire/simple-checks.ts';

/** One comparison of two versions by the command line, as it went. */
export type DiffTry = {
  runtime: string;
  nth: number;
  isPlanted: boolean;
  /** The function that changed; '' where none did. */
  planted: string;
  /** Functions that were called changed; and those whose share moved by more than 5 %. */
  coloured: string[];
  moved: string[];
  /** How many were compared. */
  functions: number;
  /** What was told of the planted one. */
  change?: number;
  wallMs: number;
};

export const isDiffTry = objectOf<DiffTry>({
  runtime: isText,
  nth: isCount,
  isPlanted: isFlag,
  planted: isText,
  coloured: listOf(isText),
  moved: listOf(isText),
  functions: isCount,
  change: maybe(isFinite),
  wallMs: isAmount,
});
