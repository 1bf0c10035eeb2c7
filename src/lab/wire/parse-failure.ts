import type { Failure, FailureCode, Stage } from '../model/failure.ts';
import type { WeightUnit } from '../model/profile.ts';
import { isAmount, isCount, isOneOf, isRecord, isText } from './guards.ts';

type Claim = (value: unknown) => boolean;

export const stages = [
  'load',
  'setup',
  'check',
  'beforeEach',
  'body',
  'afterEach',
  'teardown',
] as const satisfies readonly Stage[];

const maybe =
  (claim: Claim): Claim =>
  (value) =>
    value === undefined || claim(value);
const weightUnits = ['microseconds', 'bytes', 'count'] as const satisfies readonly WeightUnit[];

const isWeightUnit: Claim = (value) => isOneOf(value, weightUnits);
const isStage: Claim = (value) => isOneOf(value, stages);
const place = { line: maybe(isCount) };

/** Every failure's fields besides its code. */
const shapes: Record<FailureCode, Record<string, Claim>> = {
  'syntax-error': { message: isText, column: maybe(isCount), ...place },
  'unknown-import': { name: isText, line: isCount },
  'bad-definition': { message: isText, ...place },
  'no-cases': {},
  'too-many-cases': { limit: isCount },
  threw: { stage: isStage, message: isText, ...place },
  'timed-out': { stage: isStage, limitMs: isAmount },
  'check-failed': { message: isText, ...place },
  'result-differs': { from: isText, message: isText },
  'output-too-large': { limitBytes: isCount, ...place },
  'worker-failed': { message: isText },
  'sandbox-died': {},
  stopped: {},
  interrupted: {},
  'storage-full': { needed: maybe(isAmount) },
  'storage-failed': { message: isText },
  'storage-newer': {},
  'storage-blocked': {},
  'no-such-run': { id: isText },
  'not-an-export': { where: isText, message: isText },
  'unknown-results': { where: isText, message: isText },
  'unknown-profile': { message: isText },
  'broken-profile': { format: isText, offset: isCount, message: isText },
  'unlike-profiles': { baseline: isWeightUnit, candidate: isWeightUnit },
  'newer-format': { version: isAmount },
  'hash-mismatch': { expected: isText, actual: isText },
  'bad-link': { message: isText },
  'suite-unavailable': { message: isText },
  'file-too-large': { name: isText, limitBytes: isCount },
};

/** Every code there is; `failure-text` and the docs list the same. */
export const failureCodes = Object.keys(shapes).filter(isCode);

/** A failure that came from elsewhere, or undefined. */
export function parseFailure(value: unknown): Failure | undefined {
  return isFailure(value) ? value : undefined;
}

function isFailure(value: unknown): value is Failure {
  if (!isRecord(value) || !isCode(value['code'])) return false;
  return Object.entries(shapes[value['code']]).every(([field, claim]) => claim(value[field]));
}

function isCode(value: unknown): value is FailureCode {
  return typeof value === 'string' && Object.hasOwn(shapes, value);
}
