/** An event of a trace; its arguments are read where they are needed. */
export type TraceEvent = {
  phase: string;
  name: string;
  process: string;
  thread: string;
  id: string;
  /** Microseconds. */
  at: number;
  duration: number;
  /** Where its arguments stand; −1 without any. */
  args: number;
};
