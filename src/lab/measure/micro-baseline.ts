import type { MicroResult } from './micro-result.ts';
import { isRecord, wrongType } from './micro-checks.ts';

/** Of an earlier result, what a comparison needs. */
export type MicroBaseline = Pick<MicroResult, 'name' | 'blocks' | 'likeEmpty'>;

/**
 * An earlier result, given as it was or as its JSON text.
 *
 * Errors: TypeError for anything else; RangeError for a result of a later format.
 */
export function microBaseline(given: unknown): MicroBaseline {
  const value = typeof given === 'string' ? parsed(given) : given;
  if (isRecord(value) && typeof value['format'] === 'number' && value['format'] > 1) {
    throw new RangeError(`baseline must be a result of format 1, got one of format ${value['format']}`);
  }
  if (!isBaseline(value)) throw wrongType('baseline', must, given);
  const { name, blocks, likeEmpty } = value;
  return { name, blocks, likeEmpty };
}

const must = 'a result of micro (the value, where it was ok), or the JSON text of one';

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

const isBaseline = (value: unknown): value is MicroBaseline =>
  isRecord(value) &&
  typeof value['name'] === 'string' &&
  typeof value['likeEmpty'] === 'boolean' &&
  Array.isArray(value['blocks']) &&
  value['blocks'].length > 0 &&
  value['blocks'].every((median) => typeof median === 'number' && median >= 0 && median < Infinity);
