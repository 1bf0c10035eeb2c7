import type { Stage } from '../model/failure.ts';
import type { Batch } from '../model/run.ts';
import type { Clock, Milliseconds } from '../model/units.ts';
import type { Loops, Probe } from './loops.ts';
import type { OutputGate } from './output-gate.ts';

/** What a person is told of an error of their code: bounded text, and the line in their text where it is known. */
export type Complaint = { message: string; line?: number };

/** Runs the calls of a section, and does what is to be done right before and after them. */
export type Around = (run: () => Milliseconds | Promise<Milliseconds>) => Promise<Milliseconds>;

/** All that measuring needs of the world. */
export type Bench = {
  now: Clock;
  clockStepMs: Milliseconds;
  /** Gives messages, timers and collectors their turn. */
  pause: () => Promise<void>;
  /** The loops of a case, by its index, or of the empty call. */
  loops: (arm: number | 'empty') => Loops;
  /** Loops for calls the engine must not look into; absent where there is one set for all. */
  opaqueLoops?: Loops | undefined;
  sink: Probe['sink'];
  /** Absent where sections are timed: there is nothing round them. */
  around?: Around;
  /** Deeply; may throw. */
  areEqual: (one: unknown, other: unknown) => boolean;
  output: OutputGate;
  describe: (error: unknown) => Complaint;
  emit: {
    batch: (batch: Batch) => void;
    /** A stage of this case begins; without one, cases take turns from now on. */
    stage: (stage: Stage, index: number | undefined) => void;
  };
};
