import type { ContextBatch } from '../model/context-batch.ts';
import { isCount, isRecord } from './guards.ts';

/** What a thread that looks on, or one that counts its own calls, has sent; or undefined. The numbers are not looked at. */
export function parseContextBatch(value: unknown): ContextBatch | undefined {
  if (!isRecord(value)) return undefined;
  const { from, contexts, seen } = value;
  if (!isCount(from) || !(contexts instanceof Int32Array) || !isRecord(seen)) return undefined;
  const { kind, samples, calls } = seen;
  if (kind === 'samples' && samples instanceof Int32Array) return { from, contexts, seen: { kind, samples } };
  if (kind === 'calls' && calls instanceof Float64Array) return { from, contexts, seen: { kind, calls } };
  return undefined;
}
