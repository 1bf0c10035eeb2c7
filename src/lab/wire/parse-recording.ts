import type { Recording } from '../model/recording.ts';
import { isCount, isRecord } from './guards.ts';

/** What somebody is asked to record, or undefined. */
export function parseRecording(value: unknown): Recording | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, intervalUs, settled } = value;
  if (kind !== 'time' || !isCount(intervalUs) || intervalUs === 0) return undefined;
  return { kind, intervalUs, ...(settled === true && { settled }) };
}
