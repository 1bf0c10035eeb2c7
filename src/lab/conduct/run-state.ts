import type { Plan } from '../model/plan.ts';
import type { RunEvent } from '../model/run.ts';
import type { Milliseconds } from '../model/units.ts';
import type { Allowances } from './allowances.ts';
import type { Calm } from './create-calm.ts';
import type { Prepared } from './prepared.ts';
import type { StopSignal } from './stop-signal.ts';

export type Emit = (event: RunEvent) => void;

/** A plan while it is run. */
export type Run = {
  plan: Plan;
  prepared: Prepared;
  emit: Emit;
  signal: StopSignal;
  atMs: () => Milliseconds;
  /** Cases that failed: they are not measured again. */
  failed: Set<number>;
  allowances: Allowances;
  /** The number of the next worker that measures again what another could not. */
  spare: number;
  calm: Calm;
};

/** Some cases to be measured in one worker. A lot that is a second try has a worker's number of its own. */
export type Lot = { cases: readonly number[]; replicate: number };
