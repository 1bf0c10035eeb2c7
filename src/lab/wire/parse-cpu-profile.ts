import type { CallFrame, CpuNode, CpuProfile, PositionTick } from '../model/cpu-profile.ts';
import { isCount, isRecord, isText } from './guards.ts';

/** A profile as an engine gave it, or undefined. What it tells beside what we know of is left in it. */
export function parseCpuProfile(value: unknown): CpuProfile | undefined {
  return isCpuProfile(value) ? value : undefined;
}

const isCpuProfile = (value: unknown): value is CpuProfile =>
  isRecord(value) &&
  isListOf(value['nodes'], isNode) &&
  isFinite(value['startTime']) &&
  isFinite(value['endTime']) &&
  isListOf(value['samples'], isCount) &&
  isListOf(value['timeDeltas'], isFinite) &&
  value['samples'].length === value['timeDeltas'].length;

const isNode = (value: unknown): value is CpuNode =>
  isRecord(value) &&
  isCount(value['id']) &&
  isCallFrame(value['callFrame']) &&
  isMaybe(value['hitCount'], isCount) &&
  isMaybe(value['children'], (children) => isListOf(children, isCount)) &&
  isMaybe(value['positionTicks'], (ticks) => isListOf(ticks, isTick));

export const isCallFrame = (value: unknown): value is CallFrame =>
  isRecord(value) &&
  isText(value['functionName']) &&
  isText(value['scriptId']) &&
  isText(value['url']) &&
  isFinite(value['lineNumber']) &&
  isFinite(value['columnNumber']);

const isTick = (value: unknown): value is PositionTick =>
  isRecord(value) && isCount(value['line']) && isCount(value['ticks']);

const isFinite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const isMaybe = (value: unknown, holds: (value: unknown) => boolean) => value === undefined || holds(value);

const isListOf = <T>(value: unknown, holds: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.every(holds);
