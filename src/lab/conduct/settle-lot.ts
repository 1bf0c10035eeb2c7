import type { Failure } from '../model/failure.ts';
import type { Disturbance } from '../model/run.ts';
import type { Measured } from '../wire/bench-api.ts';
import type { BenchClient } from './bench-client.ts';
import type { Lot, Run } from './run-state.ts';

/** Tells what became of each case of a lot; gives back what is to be tried once more. */
export async function settleLot(run: Run, lot: Lot, { cases: measured, canary }: Measured): Promise<Lot[]> {
  const { cases, replicate } = lot;
  run.emit({ type: 'canary', replicate, atMs: run.atMs(), canary });
  const because = run.calm.disturbance(canary);
  if (because) return redo(run, lot, because);
  const again: number[] = [];
  for (const { case: index, samples, overheadMs, opaqueMs, failure } of measured) {
    if (failure && samples === 0 && cases.length > 1 && failure.code !== 'result-differs') again.push(index);
    else if (failure) fail(run, index, replicate, failure);
    if (overheadMs !== undefined)
      run.emit({
        type: 'overhead',
        case: index,
        replicate,
        overheadMs,
        ...(opaqueMs !== undefined && { opaqueMs }),
      });
  }
  return alone(run, again);
}

/** A lot was disturbed: it is measured again in another worker, once things have calmed down. */
async function redo(run: Run, { cases, replicate }: Lot, because: Disturbance): Promise<Lot[]> {
  run.emit({ type: 'voided', cases, replicate, because });
  await run.calm.settle(because, run.signal);
  return [{ cases, replicate: run.spare++ }];
}

/** A lot took its worker with it. Gives back the cases of it that are to go on. */
export function blame(run: Run, { cases, replicate }: Lot, client: BenchClient, failure: Failure): Lot[] {
  const guilty = cases.length === 1 ? cases[0] : isItsOwn(failure) ? client.current() : undefined;
  if (guilty !== undefined) fail(run, guilty, replicate, failure);
  const innocent = cases.filter((index) => index !== guilty);
  if (innocent.length === 0) return [];
  run.emit({ type: 'voided', cases: innocent, replicate });
  return guilty === undefined ? alone(run, innocent) : [{ cases: innocent, replicate: run.spare++ }];
}

/** What is thrown later, by nobody's call, may have been left behind by a case before the one that is on. */
const isItsOwn = ({ code }: Failure) => code === 'timed-out' || code === 'sandbox-died';

const alone = (run: Run, cases: readonly number[]): Lot[] =>
  cases.map((index) => ({ cases: [index], replicate: run.spare++ }));

function fail(run: Run, index: number, replicate: number, failure: Failure) {
  run.failed.add(index);
  run.emit({ type: 'case-failed', case: index, replicate, failure });
}
