import type { WeightUnit } from './profile.ts';
import type { Bytes, Milliseconds } from './units.ts';

/** Where in the life of a case something happened. */
export type Stage = 'load' | 'setup' | 'check' | 'beforeEach' | 'body' | 'afterEach' | 'teardown';

/**
 * Everything that can go wrong without a bug. Plain data, `code` first, so it survives structured
 * clone: Comlink keeps only name, message and stack of a thrown Error. The sentence a person
 * reads is written once, in `lab/words/failure-text.ts`.
 *
 * `line` and `column` count from 1 in the text the person wrote, and are absent where unknown.
 */
export type Failure =
  // the benchmark's text
  | { code: 'syntax-error'; message: string; line?: number; column?: number }
  | { code: 'unknown-import'; name: string; line: number }
  | { code: 'bad-definition'; message: string; line?: number }
  | { code: 'no-cases' }
  | { code: 'too-many-cases'; limit: number }
  // a case
  | { code: 'threw'; stage: Stage; message: string; line?: number }
  | { code: 'timed-out'; stage: Stage; limitMs: Milliseconds }
  | { code: 'check-failed'; message: string; line?: number }
  | { code: 'result-differs'; from: string; message: string }
  | { code: 'output-too-large'; limitBytes: Bytes; line?: number }
  // the sandbox
  | { code: 'worker-failed'; message: string }
  | { code: 'sandbox-died' }
  | { code: 'stopped' }
  | { code: 'interrupted' }
  // the archive
  | { code: 'storage-full'; needed?: Bytes }
  | { code: 'storage-failed'; message: string }
  | { code: 'storage-newer' }
  | { code: 'storage-blocked' }
  | { code: 'no-such-run'; id: string }
  // files and links
  | { code: 'not-an-export'; where: string; message: string }
  | { code: 'unknown-results'; where: string; message: string }
  /** A file that is no profile of a kind the lab knows, or is broken: at which byte, counted from 0. */
  | { code: 'unknown-profile'; message: string }
  | { code: 'broken-profile'; format: string; offset: number; message: string }
  | { code: 'unlike-profiles'; baseline: WeightUnit; candidate: WeightUnit }
  | { code: 'newer-format'; version: number }
  | { code: 'hash-mismatch'; expected: string; actual: string }
  | { code: 'bad-link'; message: string }
  | { code: 'suite-unavailable'; message: string }
  | { code: 'file-too-large'; name: string; limitBytes: Bytes };

export type FailureCode = Failure['code'];
