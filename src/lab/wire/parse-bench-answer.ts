import type { Params, ParamValue } from '../model/authoring.ts';
import type { CaseInfo } from '../model/benchmark.ts';
import type { Failure, FailureCode } from '../model/failure.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { Loaded } from '../model/loading.ts';
import type { Canary, CaseMeasured } from '../model/run.ts';
import type { Measured } from './bench-api.ts';
import { isAmount, isCount, isRecord, isText } from './guards.ts';
import { parseFailure } from './parse-failure.ts';

const nonsense: Failure = {
  code: 'worker-failed',
  message: 'the sandbox gave an answer that makes no sense',
};

/** What a worker may say of itself; the rest is for the host to find. */
const ownCodes = new Set<FailureCode>([
  'threw',
  'check-failed',
  'result-differs',
  'output-too-large',
  'bad-definition',
  'no-cases',
  'too-many-cases',
  'worker-failed',
]);

/** What `load` answered; an answer out of shape is a failure of the worker. */
export function parseLoaded(value: unknown, limit: number): Result<Loaded> {
  return parseAnswer(value, (answer) => {
    const { cases, clockStepMs, isolated } = answer;
    if (!Array.isArray(cases) || cases.length > limit || !isAmount(clockStepMs)) return undefined;
    const parsed = cases.map(parseCaseInfo);
    if (!parsed.every((info) => info !== undefined)) return undefined;
    return { cases: parsed, clockStepMs, isolated: isolated === true };
  });
}

/** What `measure` answered of the cases it was asked for: each once. */
export function parseMeasured(value: unknown, asked: readonly number[]): Result<Measured> {
  return parseAnswer(value, ({ cases, canary }) => {
    if (!Array.isArray(cases) || cases.length !== asked.length) return undefined;
    const parsed = cases.map(parseCaseMeasured);
    if (!parsed.every((each) => each !== undefined)) return undefined;
    const told = new Set(parsed.map((each) => each.case));
    if (!asked.every((index) => told.has(index)) || !isCanary(canary)) return undefined;
    return { cases: parsed, canary };
  });
}

const isCanary = (value: unknown): value is Canary =>
  isRecord(value) && isAmount(value['beforeMs']) && isAmount(value['afterMs']);

function parseCaseMeasured(value: unknown): CaseMeasured | undefined {
  if (!isRecord(value)) return undefined;
  const { case: index, samples, overheadMs, opaqueMs, failure } = value;
  if (!isCount(index) || !isCount(samples)) return undefined;
  const told = failure === undefined ? undefined : ownFailure(failure);
  return {
    case: index,
    samples,
    ...(isAmount(overheadMs) && { overheadMs }),
    ...(isAmount(opaqueMs) && { opaqueMs }),
    ...(told && { failure: told }),
  };
}

/** A failure that a worker may tell of, or else the one of telling anything else. */
export function ownFailure(value: unknown): Failure {
  const failure = parseFailure(value);
  return failure && ownCodes.has(failure.code) ? failure : nonsense;
}

export function parseAnswer<T>(
  answer: unknown,
  parse: (value: Record<string, unknown>) => T | undefined,
): Result<T> {
  if (!isRecord(answer)) return failed(nonsense);
  if (answer['ok'] === true && isRecord(answer['value'])) {
    const value = parse(answer['value']);
    return value === undefined ? failed(nonsense) : ok(value);
  }
  return failed(ownFailure(answer['failure']));
}

/** A case as described by the code that defines it, or undefined. */
function parseCaseInfo(value: unknown): CaseInfo | undefined {
  if (!isRecord(value)) return undefined;
  const { key, name, groups, params, baseline } = value;
  if (!isText(key) || !isText(name) || !Array.isArray(groups) || !groups.every(isText)) return undefined;
  if (!isParams(params)) return undefined;
  return { key, name, groups, params, baseline: baseline === true };
}

const isParams = (value: unknown): value is Params =>
  isRecord(value) && Object.values(value).every(isParamValue);
const isParamValue = (value: unknown): value is ParamValue =>
  ['number', 'string', 'boolean'].includes(typeof value);
