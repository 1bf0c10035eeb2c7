import type { TraceEvent } from '../model/trace-event.ts';
import { isAmount, isRecord, isText } from './guards.ts';

/** An event of a browser's trace, as far as it is of use, or undefined. */
export function parseTraceEvent(value: unknown): TraceEvent | undefined {
  if (!isRecord(value)) return undefined;
  const { name, ph, pid, tid, ts, dur, args } = value;
  if (!isText(name) || !isText(ph) || !isAmount(pid) || !isAmount(tid) || !isAmount(ts)) return undefined;
  return {
    name,
    ph,
    pid,
    tid,
    ts,
    ...(isAmount(dur) && { dur }),
    ...(isRecord(args) && { args: sizesOf(args) }),
  };
}

function sizesOf({ usedHeapSizeBefore, usedHeapSizeAfter }: Record<string, unknown>) {
  return {
    ...(isAmount(usedHeapSizeBefore) && { usedHeapSizeBefore }),
    ...(isAmount(usedHeapSizeAfter) && { usedHeapSizeAfter }),
  };
}
