import {
  collectionKinds,
  collectionSources,
  type Collection,
  type MemoryRecorded,
} from '../model/collection.ts';
import type { HeapNode, HeapProfile } from '../model/heap-profile.ts';
import { isAmount, isCount, isOneOf, isRecord } from './guards.ts';
import { isCallFrame } from './parse-cpu-profile.ts';

/** V8 looks at no more than 128 functions of a stack. */
const DEEPEST = 1_000;

/** What was recorded of memory as an engine gave it, or undefined. */
export function parseMemoryRecorded(value: unknown): MemoryRecorded | undefined {
  return isMemoryRecorded(value) ? value : undefined;
}

const isMemoryRecorded = (value: unknown): value is MemoryRecorded =>
  isRecord(value) &&
  isHeapProfile(value['profile']) &&
  isOneOf(value['source'], collectionSources) &&
  Array.isArray(value['collections']) &&
  value['collections'].every(isCollection);

const isHeapProfile = (value: unknown): value is HeapProfile => {
  if (!isRecord(value)) return false;
  const { head, samples = [] } = value;
  return isNode(head, 0) && Array.isArray(samples) && samples.every(isSample);
};

const isNode = (value: unknown, depth: number): value is HeapNode =>
  depth < DEEPEST &&
  isRecord(value) &&
  isCallFrame(value['callFrame']) &&
  isAmount(value['selfSize']) &&
  isCount(value['id']) &&
  Array.isArray(value['children']) &&
  value['children'].every((child) => isNode(child, depth + 1));

const isSample = (value: unknown) =>
  isRecord(value) && isAmount(value['size']) && isCount(value['nodeId']) && isCount(value['ordinal']);

const isCollection = (value: unknown): value is Collection => {
  if (!isRecord(value)) return false;
  const { kind, atMs, durationMs, usedBefore = 0, usedAfter = 0 } = value;
  return (
    isOneOf(kind, collectionKinds) &&
    typeof atMs === 'number' &&
    [durationMs, usedBefore, usedAfter].every(isAmount)
  );
};
