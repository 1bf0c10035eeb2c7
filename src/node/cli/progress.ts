import { foldRun, startedRun } from '../../lab/model/fold-run.ts';
import { spanText } from '../../lab/model/quantity-text.ts';
import { runProgress } from '../../lab/model/run-progress.ts';
import type { RunRecord } from '../../lab/model/run.ts';
import type { EpochMilliseconds } from '../../lab/model/units.ts';
import type { OpenRuntime } from '../runtimes/runtime.ts';
import type { World } from './world.ts';

type Watch = Parameters<OpenRuntime['run']>[2];

export type Progress = {
  /** A run begins, the `nth` of `of`. */
  begin(title: string, nth: number, of: number): void;
  saw: Watch;
  /** What a run came to, in a line that stays. */
  end(line: string): void;
};

/** Least time between two drawings of the line. */
const PACE_MS = 100;

/** On a terminal a line that is written anew; elsewhere a line when a run begins and when it ends. */
export function createProgress({ tell, terminal, now }: Pick<World, 'tell' | 'terminal' | 'now'>): Progress {
  let head = '';
  let run: RunRecord | undefined;
  let drawn: EpochMilliseconds = 0;
  // A line that is broken in two is not wiped away.
  const fitted = (line: string) => line.slice(0, Math.max(20, terminal.columns - 1));
  const clear = () => {
    if (terminal.isTold) tell('\r\u001b[K');
  };
  const draw = () => {
    if (!terminal.isTold || !run || now() - drawn < PACE_MS) return;
    drawn = now();
    tell(`\r\u001b[K${fitted(`${head}${stateText(run, drawn)}`)}`);
  };
  return {
    begin(title, nth, of) {
      head = `[${nth}/${of}] ${title}`;
      run = undefined;
      tell(terminal.isTold ? `\r\u001b[K${fitted(head)}` : `${head}\n`);
    },
    saw(event) {
      if (event.type === 'sampled') return;
      run = event.type === 'started' ? startedRun(event) : run && foldRun(run, event);
      draw();
    },
    end(line) {
      clear();
      tell(`${head}: ${line}\n`);
    },
  };
}

/** `: 42 %, 4 s left, json / parse, worker 3 of 10`. */
function stateText(run: RunRecord, at: EpochMilliseconds): string {
  const { fraction, now, leftMs } = runProgress(run, at);
  const place = now ? `, ${now.name}, worker ${now.worker} of ${now.workers}` : '';
  const left = leftMs === undefined ? '' : `, ${spanText(leftMs)} left`;
  return `: ${Math.floor(100 * fraction)}\u00a0%${left}${place}`;
}
