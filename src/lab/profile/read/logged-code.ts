import type { Tier } from '../../model/profile.ts';
import type { Inlining } from './v8-inlining.ts';

/**
 * Code of the engine's log: of a function in a tier; of the engine itself, by its name; or what is passed by, as it runs in
 * place of a function, like the interpreter's, or between two.
 */
export type LoggedCode =
  | { kind: 'function'; frame: number; tier: Tier; inlining?: Inlining }
  | { kind: 'engine'; frame: number; isOfSparkplug: boolean }
  | { kind: 'passed-by' };

/** Where something was in some code. */
export type CodePlace = { code: LoggedCode; offset: number } | undefined;
