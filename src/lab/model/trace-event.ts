/**
 * What of a browser's trace is read. Times in microseconds.
 *
 * Source: the Trace Event Format; Chromium's categories `devtools.timeline` and `blink.user_timing`.
 */
export type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { usedHeapSizeBefore?: number; usedHeapSizeAfter?: number };
};
