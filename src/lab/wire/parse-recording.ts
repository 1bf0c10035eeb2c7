import type { Recording } from '../model/recording.ts';
import { isCount, isOneOf, isRecord } from './guards.ts';

/** What somebody is asked to record, or undefined. */
export function parseRecording(value: unknown): Recording | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, intervalUs } = value;
  if (!isOneOf(kind, ['time', 'tiers']) || !isCount(intervalUs) || intervalUs === 0) return undefined;
  return { kind, intervalUs };
}
