import { randomUUID } from 'node:crypto';
import { foldRun, startedRun } from '../../lab/model/fold-run.ts';
import type { RunRecord } from '../../lab/model/run.ts';
import { parseKeptRun } from '../../lab/wire/parse-kept-run.ts';
import { parseToldEvents } from '../../lab/wire/parse-told-events.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import { runRequestText, type RunRequest } from '../../lab/wire/run-request.ts';
import type { ToldEvent } from '../../lab/wire/told-event.ts';
import type { Conductor } from './conductor.ts';

/** A stopped run has this long to come to its end. */
const GRACE_MS = 10_000;

type Emit = (event: ToldEvent) => void;

/**
 * Has a run conducted elsewhere, and gives back an ended run whatever happens there: without samples where the
 * conductor is gone or does not stop when it is told to.
 */
export async function conductedRun(
  conductor: Conductor,
  request: RunRequest,
  emit: Emit,
  signal: AbortSignal,
): Promise<KeptRun> {
  const record = createRecord(conductor, request, emit);
  const running = conductor.run(runRequestText(request), record.tell);
  const stop = createStop(conductor, signal);
  try {
    const kept = parseKeptRun(await Promise.race([running, stop.overdue]));
    if (kept.ok) return kept.value;
    throw new Error('the run that came back cannot be read');
  } catch (error) {
    return record.broken(error instanceof Error ? error.message : String(error), signal.aborted);
  } finally {
    stop.release();
  }
}

/** What is known of the run from what was told of it. */
function createRecord({ environment }: Conductor, { plan, name }: RunRequest, emit: Emit) {
  const at = Date.now();
  let run: RunRecord = startedRun({ type: 'started', id: randomUUID(), at, name, plan, environment });
  const take = (event: ToldEvent) => {
    // Of samples that are not here none may be counted.
    if (event.type !== 'sampled') run = foldRun(run, event);
    emit(event);
  };
  return {
    tell: (text: string) => parseToldEvents(text)?.forEach(take),
    broken(message: string, isStopped: boolean): KeptRun {
      const status = isStopped ? 'stopped' : 'failed';
      const failure = isStopped
        ? ({ code: 'stopped' } as const)
        : ({ code: 'worker-failed', message } as const);
      take({ type: 'ended', at: Date.now(), status, failure });
      return { run, batches: [], summaries: run.cases.map(() => undefined) };
    },
  };
}

/** Passes a stop on, and does not wait for its effect for ever. */
function createStop(conductor: Conductor, signal: AbortSignal) {
  let timer: NodeJS.Timeout | undefined;
  let giveUp: (error: Error) => void = () => undefined;
  const overdue = new Promise<never>((_, reject) => (giveUp = reject));
  const stop = () => {
    conductor.stop();
    timer = setTimeout(() => giveUp(new Error(`it did not stop within ${GRACE_MS / 1_000} s`)), GRACE_MS);
  };
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  return {
    overdue,
    release() {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    },
  };
}
