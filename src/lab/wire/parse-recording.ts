import type { Recording } from '../model/recording.ts';
import { isCount, isRecord } from './guards.ts';

/** What somebody is asked to record, or undefined. */
export function parseRecording(value: unknown): Recording | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, intervalUs, settled, intervalBytes } = value;
  if (kind === 'memory') return isInterval(intervalBytes) ? { kind, intervalBytes } : undefined;
  if (!isInterval(intervalUs)) return undefined;
  if (kind === 'tiers') return { kind, intervalUs };
  return kind === 'time' ? { kind, intervalUs, ...(settled === true && { settled }) } : undefined;
}

const isInterval = (value: unknown): value is number => isCount(value) && value > 0;
