import type { Recording } from '../model/recording.ts';
import { isCount, isRecord } from './guards.ts';

/** What somebody is asked to record, or undefined. */
export function parseRecording(value: unknown): Recording | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, intervalUs } = value;
  return kind === 'time' && isCount(intervalUs) && intervalUs > 0 ? { kind, intervalUs } : undefined;
}
