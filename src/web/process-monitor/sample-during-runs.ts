import type { Undo } from './probes.ts';
import type { ProcessMonitor } from './process-monitor.ts';

/** The part of the session this needs. */
type Session = { busy(): boolean; subscribe(listener: () => void): Undo };

/** Keeps the monitor sampling while a run is on, whichever screen is open. */
export function sampleDuringRuns(monitor: ProcessMonitor, session: Session): Undo {
  let release: Undo | undefined;
  const follow = () => {
    if (session.busy()) release ??= monitor.hold('run');
    else {
      release?.();
      release = undefined;
    }
  };
  const unsubscribe = session.subscribe(follow);
  follow();
  return () => {
    unsubscribe();
    release?.();
    release = undefined;
  };
}
