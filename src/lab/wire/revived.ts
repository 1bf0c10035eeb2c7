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
  if (Array.isArray(json)) return json.map((item: unknown) => revived(item, depth - 1));
  return revivedObject(json, depth);
}

function revivedObject(json: object, depth: number): unknown {
  const names = Object.keys(json);
  if (!names.some((name) => name.startsWith('$'))) return copied(json, names, depth);
  const entries = Object.entries(json).map(([name, field]: [string, unknown]) => ({ name, field }));
  if (entries.length === 1 && !names[0].startsWith('$$')) return untagged(entries[0]);
  return Object.fromEntries(entries.map(({ name, field }) => [read(name), revived(field, depth - 1)]));
}

/** As nearly every object is: without a name that is written otherwise. A copy is made faster than one anew. */
function copied(json: object, names: readonly string[], depth: number): unknown {
  const copy: Record<string, unknown> = { ...json };
  for (const name of names) {
    const field = copy[name];
    if (typeof field === 'object' || typeof field === 'number') copy[name] = revived(field, depth - 1);
  }
  return copy;
}

const read = (name: string) => (name.startsWith('$$') ? name.slice(1) : name);

function untagged({ name, field }: { name: string; field: unknown }): unknown {
  if (typeof field !== 'string') return undefined;
  if (name === '$bytes') return parseBase64(field);
  if (name === '$float64') return floats(parseBase64(field));
  return name === '$number' && Object.hasOwn(numbers, field) ? numbers[field] : undefined;
}

function floats(bytes: Uint8Array<ArrayBuffer> | undefined): Float64Array<ArrayBuffer> | undefined {
  return bytes && bytes.length % 8 === 0 ? new Float64Array(bytes.buffer) : undefined;
}
