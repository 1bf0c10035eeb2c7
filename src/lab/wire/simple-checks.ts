import { expected } from './check.ts';
import type { Check } from './check.ts';

/** There at all; what it is, is looked at elsewhere. */
export const isPresent = expected('a value', (value): value is unknown => value !== undefined);

/** Any text, also none. */
export const isText = expected('text', (value) => typeof value === 'string');
export const isFlag = expected('true or false', (value) => typeof value === 'boolean');
/** Any number, NaN and the infinities among them. */
export const isNumber = expected('a number', (value) => typeof value === 'number');

/** A whole number from 0 that a 64-bit float holds exactly. */
export const isCount = expected(
  'a whole number, 0 or more',
  (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0,
);

/** A duration, a size, a point in time: finite. */
export const isFinite = expected(
  'a finite number',
  (value): value is number => typeof value === 'number' && Number.isFinite(value),
);

/** Finite and not below 0. */
export const isAmount = expected(
  'a finite number, 0 or more',
  (value): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0,
);

export const isBytes = expected(
  'bytes in base64',
  (value): value is Uint8Array<ArrayBuffer> => value instanceof Uint8Array,
);

export const isFloats = expected(
  '64-bit floats in base64',
  (value): value is Float64Array<ArrayBuffer> => value instanceof Float64Array,
);

/** One of the words named. */
export function isWord<const W extends string>(...words: readonly W[]): Check<W> {
  const known: readonly string[] = words;
  return expected(
    `one of ${words.join(', ')}`,
    (value): value is W => typeof value === 'string' && known.includes(value),
  );
}
