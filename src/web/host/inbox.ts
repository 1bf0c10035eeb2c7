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

/** Takes what comes through the data port; samples of another case than the one asked for are not believed. */
export function createInbox(listener: BenchListener, watchdog: Watchdog) {
  let share: Share | undefined;
  let stage: Stage | undefined;
  let measured = 0;
  let waiting: { samples: number; resolve: () => void } | undefined;

  function batch(arrived: Batch) {
    if (arrived.case !== share?.case || arrived.replicate !== share.replicate) return;
    if (arrived.phase === 'measured') measured += arrived.durations.length;
    if (measured > share.samples) return;
    watchdog.progress('body');
    listener.batch(arrived);
    if (waiting && measured >= waiting.samples) waiting.resolve();
  }
  return {
    stage: () => stage,
    expect(next: Share) {
      share = next;
      measured = 0;
      waiting = undefined;
    },
    received: (samples: number) =>
      new Promise<void>((resolve) => {
        waiting = { samples, resolve };
        if (measured >= samples) resolve();
      }),
    take(data: unknown) {
      const message = parseDataMessage(data);
      if (message?.type === 'batch') batch(message.batch);
      if (message?.type === 'output') listener.output(message.case, message.text);
      if (message?.type === 'stage') {
        stage = message.stage;
        watchdog.progress(stage);
      }
    },
  };
}
