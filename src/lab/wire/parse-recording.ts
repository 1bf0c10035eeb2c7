import type { Recording } from '../model/recording.ts';
import { isCount, isRecord } from './guards.ts';

/** What somebody is asked to record, or undefined. */
export function parseRecording(value: unknown): Recording | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, intervalUs, settled, intervalBytes } = value;
  if (kind === 'tiers' && isInterval(intervalUs)) return { kind, intervalUs };
  if (kind === 'time' && isInterval(intervalUs))
    return { kind, intervalUs, ...(settled === true && { settled }) };
  if (kind === 'tiers' && isInterval(intervalUs)) return { kind, intervalUs };
  return kind === 'memory' && isInterval(intervalBytes) ? { kind, intervalBytes } : undefined;
}

const isInterval = (value: unknown): value is number => isCount(value) && value > 0;
