import { foldRun, withSamples } from '../model/fold-run.ts';
import type { RunRecord } from '../model/run.ts';
import type { ToldEvent } from './told-event.ts';

/** The run after one more of the events it is told by: the same as where its samples come with them. */
export const foldTold = (run: RunRecord, event: ToldEvent): RunRecord =>
  event.type === 'sampled' ? withSamples(run, event, event.count) : foldRun(run, event);
