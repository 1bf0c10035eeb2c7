import { base64 } from './base64.ts';

/**
 * The one JSON text of a value: equal values have equal texts, whatever the order their fields were set in. What JSON
 * lacks is an object with one field that starts with `$`:
 *
 *     Uint8Array    {"$bytes":"<base64>"}
 *     Float64Array  {"$float64":"<base64 of little-endian 64-bit floats>"}
 *     NaN           {"$number":"NaN"}, and so "Infinity", "-Infinity", "-0"
 *     $field        a real field's leading $ is doubled: {"$$field":…}
 *
 * Fields that are undefined are left out; an undefined item of a list is null. `revived` is the inverse.
 *
 * Source:  RFC 8785 for the order of fields and the form of numbers and strings.
 * Assumes: a little-endian machine, as every one is that runs a browser.
 * Cost:    about 100 MB of text a second.
 */
export function canonicalText(value: unknown): string {
  if (typeof value !== 'object') return simple(value);
  if (value === null) return 'null';
  if (value instanceof Float64Array) return tagged('$float64', base64(bytesOf(value)));
  if (value instanceof Uint8Array) return tagged('$bytes', base64(value));
  return Array.isArray(value) ? listText(value) : fieldsText(value);
}

/** What is written of an object, in order. */
export type WrittenField = { name: string; field: unknown };

/** The fields of an object under the names, and in the order, in which they are written. */
export function writtenFields(value: object): WrittenField[] {
  const fields: WrittenField[] = [];
  let last = '';
  let sorted = true;
  for (const [key, field] of entries(value)) {
    if (field === undefined) continue;
    const name = key.startsWith('$') ? `$${key}` : key;
    sorted &&= last <= name;
    last = name;
    fields.push({ name, field });
  }
  return sorted ? fields : fields.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const entries = (value: object): [string, unknown][] => Object.entries(value);

function simple(value: unknown): string {
  if (typeof value === 'number')
    return exactInJson(value) ? String(value) : tagged('$number', numberName(value));
  return typeof value === 'string' || typeof value === 'boolean' ? JSON.stringify(value) : 'null';
}

const exactInJson = (value: number) => Number.isFinite(value) && !Object.is(value, -0);
const numberName = (value: number) => (value === 0 ? '-0' : String(value));
const tagged = (tag: string, text: string) => `{"${tag}":"${text}"}`;
const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array) =>
  new Uint8Array(buffer, byteOffset, byteLength);

function listText(items: readonly unknown[]): string {
  let text = '';
  for (const item of items) text += text === '' ? canonicalText(item) : `,${canonicalText(item)}`;
  return `[${text}]`;
}

function fieldsText(value: object): string {
  let text = '';
  for (const { name, field } of writtenFields(value))
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonicalText(field)}`;
  return `{${text}}`;
}
