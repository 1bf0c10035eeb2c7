import { isRecord } from './guards.ts';

/**
 * The text of `canonicalText` for what was written so, or by another in another order, and then read by `JSON.parse`:
 * what JSON lacks is there as it was written.
 *
 * Assumes: that what it is of has passed a check; of what cannot be read, `canonicalText` makes null.
 * Cost:    about 300 MB of text a second where all is in order; there it is the engine that writes.
 */
export function canonicalOfJson(json: unknown): string {
  if (isInOrder(json)) return JSON.stringify(json);
  if (Array.isArray(json)) return `[${json.map(canonicalOfJson).join(',')}]`;
  if (!isRecord(json)) return '{"$number":"-0"}';
  const fields = Object.keys(json).sort();
  return `{${fields.map((name) => `${JSON.stringify(name)}:${canonicalOfJson(json[name])}`).join(',')}}`;
}

/** Whether the engine writes it so: all fields in order, and no zero with a sign. */
function isInOrder(json: unknown): boolean {
  if (typeof json === 'number') return json !== 0 || !Object.is(json, -0);
  if (Array.isArray(json)) return json.every(isInOrder);
  return !isRecord(json) || areFieldsInOrder(json);
}

function areFieldsInOrder(json: Record<string, unknown>): boolean {
  let last = '';
  for (const name of Object.keys(json)) {
    if (name < last || !isInOrder(json[name])) return false;
    last = name;
  }
  return true;
}
