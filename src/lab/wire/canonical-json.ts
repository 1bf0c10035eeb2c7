import { base64 } from './base64.ts';

/**
 * The one JSON text of a value, in pieces: equal values have equal texts, whatever the order their
 * fields were set in. What JSON lacks is an object with one field that starts with `$`:
 *
 *     Uint8Array    {"$bytes":"<base64>"}
 *     Float64Array  {"$float64":"<base64 of little-endian 64-bit floats>"}
 *     NaN           {"$number":"NaN"}, and so "Infinity", "-Infinity", "-0"
 *     $field        a real field's leading $ is doubled: {"$$field":…}
 *
 * Fields that are undefined are left out; an undefined item of a list is null. `revived` is the inverse.
 *
 * Shape:   plain data → text in pieces, so that whoever joins, hashes or stores them may pause in between.
 * Source:  RFC 8785 for the order of fields and the form of numbers and strings.
 * Assumes: a little-endian machine, as every one is that runs a browser.
 */
export function* canonicalJson(value: unknown): Generator<string, undefined> {
  if (typeof value !== 'object') yield simple(value);
  else if (value === null) yield 'null';
  else if (value instanceof Float64Array) yield tagged('$float64', base64(bytesOf(value)));
  else if (value instanceof Uint8Array) yield tagged('$bytes', base64(value));
  else if (Array.isArray(value)) yield* list(value);
  else yield* fields(value);
}

function simple(value: unknown): string {
  if (typeof value === 'number' && !exactInJson(value)) return tagged('$number', numberName(value));
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return JSON.stringify(value);
  }
  return 'null';
}

const exactInJson = (value: number) => Number.isFinite(value) && !Object.is(value, -0);
const numberName = (value: number) => (value === 0 ? '-0' : String(value));
const tagged = (tag: string, text: string) => `{"${tag}":${JSON.stringify(text)}}`;
const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array) =>
  new Uint8Array(buffer, byteOffset, byteLength);

function* list(items: readonly unknown[]): Generator<string, undefined> {
  let mark = '[';
  for (const item of items) {
    yield mark;
    yield* canonicalJson(item);
    mark = ',';
  }
  yield items.length === 0 ? '[]' : ']';
}

function* fields(value: object): Generator<string, undefined> {
  const entries = Object.entries(value).map(([name, field]: [string, unknown]) => ({
    name: written(name),
    field,
  }));
  const named = entries.filter(({ field }) => field !== undefined);
  named.sort((a, b) => (a.name < b.name ? -1 : 1));
  let mark = '{';
  for (const { name, field } of named) {
    yield `${mark}${JSON.stringify(name)}:`;
    yield* canonicalJson(field);
    mark = ',';
  }
  yield named.length === 0 ? '{}' : '}';
}

const written = (name: string) => (name.startsWith('$') ? `$${name}` : name);
