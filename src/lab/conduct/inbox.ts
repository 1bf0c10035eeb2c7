import type { Stage } from '../model/failure.ts';
import type { Share } from '../model/plan.ts';
import type { Batch } from '../model/run.ts';
import type { Bytes } from '../model/units.ts';
import { parseDataMessage } from '../wire/parse-data-message.ts';
import type { Allowances } from './allowances.ts';
import type { Watchdog } from './watchdog.ts';

export type BenchListener = {
  batch(batch: Batch): void;
  output(index: number | undefined, text: string): void;
  memory(bytes: Bytes): void;
  /** Of the run, so that a case has no more in five workers than in one. */
  allowances: Allowances;
};

/**
 * Takes what comes through the data port; samples of other cases than those asked for are not
 * believed, and output beyond what a case may print in a run is dropped.
 */
export function createInbox(listener: BenchListener, watchdog: Watchdog) {
  let stage: Stage | undefined;
  let asked = createQuestion();

  function batch(arrived: Batch) {
    if (!asked.isAnsweredBy(arrived)) return;
    watchdog.progress('body');
    listener.batch(arrived);
  }
  function output(index: number | undefined, text: string) {
    const kept = listener.allowances.take(index, text);
    if (kept !== '') listener.output(index, kept);
  }
  function enter(next: Stage, index: number | undefined) {
    stage = next;
    asked.enter(index);
    watchdog.progress(stage);
  }
  return {
    stage: () => stage,
    /** The case that is on; undefined while cases take turns. */
    current: () => asked.current(),
    /** Whether a case of those asked for last has said so itself. */
    begun: () => asked.begun(),
    /** Resolves once all that belongs to the call asked for last is here. */
    ended: () => asked.ended,
    expect(share: Share) {
      asked = createQuestion(share);
    },
    take(data: unknown) {
      const message = parseDataMessage(data);
      if (message?.type === 'batch') batch(message.batch);
      if (message?.type === 'output') output(message.case, message.text);
      if (message?.type === 'stage') enter(message.stage, message.case);
      if (message?.type === 'end') asked.end();
    },
  };
}

/** What was asked for last, and how far its answer is. */
function createQuestion(share?: Share) {
  let current: number | undefined;
  let begun = false;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const measured = new Map<number, number>();
  return {
    ended,
    end: () => end(),
    current: () => current,
    begun: () => begun,
    enter(index: number | undefined) {
      current = index !== undefined && share?.cases.includes(index) ? index : undefined;
      begun = true;
    },
    isAnsweredBy({ case: index, replicate, phase, durations }: Batch): boolean {
      if (!share?.cases.includes(index) || replicate !== share.replicate) return false;
      const count = (measured.get(index) ?? 0) + (phase === 'measured' ? durations.length : 0);
      if (count > share.samples) return false;
      measured.set(index, count);
      return true;
    },
  };
}
