import type { MicroSignal } from './micro-options.ts';

/** What a number must be: in words, and as a claim. */
export type NumberRule = { fallback: number; must: string; holds: (value: number) => boolean };

type Options = Record<string, unknown>;

const NAME_LENGTH = 200;

/** Errors: TypeError for no object, or for one with an option there is not. */
export function checkOptions(options: unknown, known: readonly string[]): asserts options is Options {
  if (!isRecord(options)) throw wrongType('options', 'an object', options);
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`there is no option ${shown(unknown)}; there are ${known.join(', ')}`);
  }
}

/** Errors: TypeError for no text, RangeError for none in it or too much. */
export function checkName(name: unknown): asserts name is string {
  const must = `a text of 1 to ${NAME_LENGTH} characters`;
  if (typeof name !== 'string') throw wrongType('the name of a function', must, name);
  if (name.trim() === '' || name.length > NAME_LENGTH) {
    throw new RangeError(`the name of a function must be ${must}, got ${shown(name)}`);
  }
}

/** Errors: TypeError, RangeError. */
export function checkedNumber(options: Options, name: string, { fallback, must, holds }: NumberRule): number {
  const given = options[name] ?? fallback;
  if (typeof given !== 'number') throw wrongType(name, must, given);
  if (!holds(given)) throw new RangeError(`${name} must be ${must}, got ${given}`);
  return given;
}

/** Errors: TypeError. */
export function checkedFlag(options: Options, name: string): boolean {
  const given = options[name] ?? false;
  if (typeof given !== 'boolean') throw wrongType(name, 'true or false', given);
  return given;
}

/** Whatever it takes and returns. Errors: TypeError. */
export function checkedFunction(
  options: Options,
  name: string,
): ((...given: unknown[]) => unknown) | undefined {
  const given = options[name];
  if (given === undefined || isFunction(given)) return given;
  throw wrongType(name, 'a function', given);
}

/** Errors: TypeError. */
export function checkSignal(signal: unknown): asserts signal is MicroSignal | undefined {
  const isSignal =
    isRecord(signal) && typeof signal['aborted'] === 'boolean' && isFunction(signal['addEventListener']);
  if (signal !== undefined && !isSignal) throw wrongType('signal', 'an AbortSignal', signal);
}

/** The error for a value of the wrong kind: what must be what, and what it is. */
export const wrongType = (what: string, must: string, got: unknown): TypeError =>
  new TypeError(`${what} must be ${must}, got ${shown(got)}`);

/** An object that is no list. */
export const isRecord = (value: unknown): value is Options =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whatever it takes and returns. */
export const isFunction = (value: unknown): value is () => unknown => typeof value === 'function';

/** A value in a few words. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 40 ? `${value.length} characters` : `"${value}"`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}
