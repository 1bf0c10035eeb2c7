import { isRecord } from './guards.ts';
import { parseBase64 } from './parse-base64.ts';

const numbers: Readonly<Record<string, number>> = { NaN, Infinity, '-Infinity': -Infinity, '-0': -0 };

/** Deeper than anything we write. Without an end, a file of brackets would overflow the stack. */
const deepest = 32;

/**
 * A value as it was before `canonicalJson`, out of what `JSON.parse` made of the text. What cannot be
 * read (bytes that are not base64, a number out of range, nesting without end) becomes undefined, for
 * the check that follows to name.
 */
export function revived(json: unknown, depth = deepest): unknown {
  if (depth === 0 || json === null) return undefined;
  if (typeof json === 'number') return Number.isFinite(json) ? json : undefined;
  if (typeof json !== 'object') return json;
  if (Array.isArray(json)) return revivedList(json, depth);
  return isRecord(json) ? revivedObject(json, depth) : undefined;
}

/** The list itself where nothing in it is written otherwise. */
function revivedList(json: readonly unknown[], depth: number): readonly unknown[] {
  let list: unknown[] | undefined;
  for (const [index, item] of json.entries()) {
    const read = revived(item, depth - 1);
    if (read !== item) (list ??= [...json])[index] = read;
  }
  return list ?? json;
}

function revivedObject(json: Record<string, unknown>, depth: number): unknown {
  const names = Object.keys(json);
  if (!names.some((name) => name.startsWith('$'))) return revivedFields(json, names, depth);
  if (names.length === 1 && !names[0].startsWith('$$')) return untagged(names[0], json[names[0]]);
  return Object.fromEntries(names.map((name) => [read(name), revived(json[name], depth - 1)]));
}

/** As nearly every object is: without a name that is written otherwise. Itself where nothing in it is. */
function revivedFields(json: Record<string, unknown>, names: readonly string[], depth: number): unknown {
  let copy: Record<string, unknown> | undefined;
  for (const name of names) {
    const field = json[name];
    const read = revived(field, depth - 1);
    if (read !== field) (copy ??= { ...json })[name] = read;
  }
  return copy ?? json;
}

const read = (name: string) => (name.startsWith('$$') ? name.slice(1) : name);

function untagged(name: string, field: unknown): unknown {
  if (typeof field !== 'string') return undefined;
  if (name === '$bytes') return parseBase64(field);
  if (name === '$float64') return floats(parseBase64(field));
  return name === '$number' && Object.hasOwn(numbers, field) ? numbers[field] : undefined;
}

function floats(bytes: Uint8Array<ArrayBuffer> | undefined): Float64Array<ArrayBuffer> | undefined {
  return bytes && bytes.length % 8 === 0 ? new Float64Array(bytes.buffer) : undefined;
}
