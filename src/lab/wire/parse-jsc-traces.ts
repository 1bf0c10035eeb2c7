import type { JscFrame, JscTraces } from '../model/jsc-traces.ts';
import { isAmount, isRecord, isText } from './guards.ts';

/** Traces of stacks as `bun:jsc` gives them, or undefined. What they tell beside what we know of is left in them. */
export function parseJscTraces(value: unknown): JscTraces | undefined {
  return isTraces(value) ? value : undefined;
}

const isTraces = (value: unknown): value is JscTraces =>
  isRecord(value) &&
  isAmount(value['interval']) &&
  isListOf(value['sources'], isSource) &&
  isListOf(value['traces'], isTrace);

const isSource = (value: unknown) =>
  isRecord(value) && isAmount(value['sourceID']) && (value['url'] === undefined || isText(value['url']));

const isTrace = (value: unknown) =>
  isRecord(value) && isAmount(value['timestamp']) && isListOf(value['frames'], isFrame);

const isFrame = (value: unknown): value is JscFrame =>
  isRecord(value) &&
  isAmount(value['sourceID']) &&
  isText(value['name']) &&
  isText(value['location']) &&
  isAmount(value['line']);

const isListOf = (value: unknown, holds: (item: unknown) => boolean) =>
  Array.isArray(value) && value.every(holds);
