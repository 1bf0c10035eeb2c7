import type { Batch } from '../model/run.ts';
import type { DataMessage } from './bench-api.ts';
import { isAmount, isCount, isOneOf, isRecord, isText } from './guards.ts';
import { stages } from './parse-failure.ts';

const MOST_DURATIONS = 4_096;

/** What came through the data port, or undefined: the sender may have been taken over by the code it measures. */
export function parseDataMessage(value: unknown): DataMessage | undefined {
  if (!isRecord(value)) return undefined;
  if (value['type'] === 'stage') return parseStage(value['stage'], value['case']);
  if (value['type'] === 'end') return { type: 'end' };
  if (value['type'] === 'output') return parseOutput(value['case'], value['text']);
  if (value['type'] !== 'batch') return undefined;
  const batch = parseBatch(value['batch']);
  return batch && { type: 'batch', batch };
}

function parseStage(stage: unknown, index: unknown): DataMessage | undefined {
  if (!isOneOf(stage, stages)) return undefined;
  return { type: 'stage', stage, case: isCount(index) ? index : undefined };
}

function parseOutput(index: unknown, text: unknown): DataMessage | undefined {
  if (!isText(text)) return undefined;
  return { type: 'output', case: isCount(index) ? index : undefined, text };
}

/** A batch whose every figure is possible, or undefined. */
function parseBatch(value: unknown, mostDurations = MOST_DURATIONS): Batch | undefined {
  if (!isRecord(value)) return undefined;
  const { case: index, replicate, phase, calls, first, durations } = value;
  if (!isCount(index) || !isCount(replicate) || !isCount(calls) || !isCount(first)) return undefined;
  if (!isOneOf(phase, ['warm-up', 'measured']) || !isDurations(durations, mostDurations)) return undefined;
  return { case: index, replicate, phase, calls, first, durations };
}

function isDurations(value: unknown, most: number): value is Float64Array<ArrayBuffer> {
  return (
    value instanceof Float64Array &&
    value.buffer instanceof ArrayBuffer &&
    value.length <= most &&
    value.every(isAmount)
  );
}
