import type { Phase, RunEvent } from '../model/run.ts';

/** That samples have come, without them. */
type SampledEvent = { type: 'sampled'; case: number; replicate: number; phase: Phase; count: number };

/** What is told of a run, while it is on, to somebody who gets its samples with the whole of it at the end. */
export type ToldEvent = Exclude<RunEvent, { type: 'batch' }> | SampledEvent;

/** What an event is told as. */
export function toldEvent(event: RunEvent): ToldEvent {
  if (event.type !== 'batch') return event;
  const { case: index, replicate, phase, durations } = event.batch;
  return { type: 'sampled', case: index, replicate, phase, count: durations.length };
}
