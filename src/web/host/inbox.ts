import type { Stage } from '../../lab/model/failure.ts';
import type { Share } from '../../lab/model/plan.ts';
import type { Batch } from '../../lab/model/run.ts';
import type { Bytes } from '../../lab/model/units.ts';
import { parseDataMessage } from '../../lab/wire/parse-data-message.ts';
import type { Watchdog } from './watchdog.ts';

export type BenchListener = {
  batch(batch: Batch): void;
  output(index: number | undefined, text: string): void;
  memory(bytes: Bytes): void;
};

/**
 * Takes what comes through the data port; samples of another case than the one asked for are not
 * believed, and output beyond what a case may print is dropped.
 */
export function createInbox(listener: BenchListener, watchdog: Watchdog, outputBytes: Bytes) {
  let share: Share | undefined;
  let stage: Stage | undefined;
  let begun = false;
  const allowance = createAllowance(outputBytes);
  const tally = createTally();

  function batch(arrived: Batch) {
    if (arrived.case !== share?.case || arrived.replicate !== share.replicate) return;
    const measured = tally.measured() + (arrived.phase === 'measured' ? arrived.durations.length : 0);
    if (measured > share.samples) return;
    watchdog.progress('body');
    listener.batch(arrived);
    tally.set(measured);
  }
  function output(index: number | undefined, text: string) {
    const kept = allowance.take(text);
    if (kept !== '') listener.output(index, kept);
  }
  return {
    stage: () => stage,
    /** Whether the case asked for last has said so itself. */
    begun: () => begun,
    expect(next: Share) {
      share = next;
      begun = false;
      allowance.renew();
      tally.set(0);
    },
    received: tally.reaches,
    take(data: unknown) {
      const message = parseDataMessage(data);
      if (message?.type === 'batch') batch(message.batch);
      if (message?.type === 'output') output(message.case, message.text);
      if (message?.type === 'stage') {
        stage = message.stage;
        begun = true;
        watchdog.progress(stage);
      }
    },
  };
}

/** As much of a text as a case may still print. */
function createAllowance(outputBytes: Bytes) {
  let left = outputBytes;
  return {
    renew: () => void (left = outputBytes),
    take(text: string): string {
      const kept = text.slice(0, left);
      left -= kept.length;
      return kept;
    },
  };
}

/** How many measured samples are there, and who waits for how many. */
function createTally() {
  let measured = 0;
  let waiting: { samples: number; resolve: () => void } | undefined;
  const look = () => {
    if (waiting && measured >= waiting.samples) waiting.resolve();
  };
  return {
    measured: () => measured,
    set(count: number) {
      measured = count;
      look();
    },
    reaches: (samples: number) =>
      new Promise<void>((resolve) => {
        waiting = { samples, resolve };
        look();
      }),
  };
}
