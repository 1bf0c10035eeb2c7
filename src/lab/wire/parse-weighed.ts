import type { CaseWeighed } from '../model/case-memory.ts';
import type { Result } from '../model/result.ts';
import { isCount, isRecord } from './guards.ts';
import { ownFailure, parseAnswer } from './parse-bench-answer.ts';
import type { Weighed } from './bench-api.ts';

/** What `weigh` answered of the cases it was asked for: each once. */
export function parseWeighed(value: unknown, asked: readonly number[]): Result<Weighed> {
  return parseAnswer(value, ({ cases }) => {
    if (!Array.isArray(cases) || cases.length !== asked.length) return undefined;
    const parsed = cases.map(parseCase);
    if (!parsed.every((each) => each !== undefined)) return undefined;
    const told = new Set(parsed.map((each) => each.case));
    return asked.every((index) => told.has(index)) ? { cases: parsed } : undefined;
  });
}

/** More readings than any worker takes. */
const MOST = 1_000;

function parseCase(value: unknown): CaseWeighed | undefined {
  if (!isRecord(value)) return undefined;
  const { case: index, bytes, buffers, held, failure } = value;
  if (!isCount(index) || !areFigures(bytes) || !areFigures(buffers)) return undefined;
  const parsed = held === undefined ? undefined : parseHeld(held);
  if (held !== undefined && !parsed) return undefined;
  return {
    case: index,
    bytes,
    buffers,
    ...(parsed && { held: parsed }),
    ...(failure !== undefined && { failure: ownFailure(failure) }),
  };
}

function parseHeld(value: unknown): CaseWeighed['held'] {
  if (!isRecord(value)) return undefined;
  const { bytes, calls } = value;
  return areFigures(bytes) && isCount(calls) && calls > 0 ? { bytes, calls } : undefined;
}

const areFigures = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length <= MOST && value.every(Number.isFinite);
