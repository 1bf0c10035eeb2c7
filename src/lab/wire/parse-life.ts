import type { Bytes } from '../model/units.ts';
import { isAmount, isCount, isRecord, isText } from './guards.ts';

/** What the sandbox frame says of itself and of its worker; `line` counts in the worker's whole text. */
export type Life =
  { kind: 'alive' } | { kind: 'memory'; bytes: Bytes } | { kind: 'error'; message: string; line?: number };

/** A sign of life that came from the sandbox frame, or undefined. */
export function parseLife(value: unknown): Life | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, bytes, message, line } = value;
  if (kind === 'alive') return { kind };
  if (kind === 'memory') return isAmount(bytes) ? { kind, bytes } : undefined;
  if (kind !== 'error') return undefined;
  const text = isText(message) ? message : 'the worker did not start';
  return isCount(line) && line > 0 ? { kind, message: text, line } : { kind, message: text };
}
