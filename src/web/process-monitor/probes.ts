import type { Note } from '../../lab/model/environment.ts';
import type { Bytes, Clock, Milliseconds, Ratio } from '../../lab/model/units.ts';

export type Undo = () => void;
export type PressureState = Extract<Note, { kind: 'pressure' }>['state'];
export type Battery = { charging: boolean; level: Ratio };

/** What the monitor asks of the browser. What the browser does not have is absent. */
export type Probes = {
  now: Clock;
  after(delayMs: Milliseconds, callback: () => void): Undo;
  /** Puts a task at the end of the main thread's queue. */
  enqueue(task: () => void): void;
  /** Hidden pages have their timers held back: a delay read there says nothing. */
  visible(): boolean;
  /** Called at every frame, with the time it began. */
  frames(onFrame: (at: Milliseconds) => void): Undo;
  pageHeap?: () => Bytes;
  wholePage?: () => Promise<Bytes>;
  /** Called some time after a collection of this thread's heap. */
  collections?: (onNoticed: () => void) => Undo;
  longTasks?: (onTask: (at: Milliseconds, duration: Milliseconds) => void) => Undo;
  pressure?: (onState: (state: PressureState) => void) => Undo;
  battery?: (onChange: (battery: Battery) => void) => Undo;
};
