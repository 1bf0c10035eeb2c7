import type { Milliseconds } from '../../lab/model/units.ts';
import type { Probes, Undo } from './probes.ts';
import type { WholePage } from './process-view.ts';

const pauseMs: Milliseconds = 1_000;
const retryMs: Milliseconds = 30_000;

/** Asks the browser to count all memory of the page, again and again: an answer takes it seconds. */
export function sampleWholePage(probes: Probes, onReading: (reading: WholePage) => void): Undo {
  const { wholePage } = probes;
  if (!wholePage) return () => undefined;
  let stopped = false;
  let cancel: Undo = () => undefined;
  const again = (delay: Milliseconds) => {
    if (!stopped) cancel = probes.after(delay, ask);
  };
  const ask = () => {
    const asked = probes.now();
    const answered = (bytes: number) => {
      const at = probes.now();
      if (!stopped) onReading({ at, bytes, tookMs: at - asked });
      again(pauseMs);
    };
    wholePage().then(answered, () => again(retryMs));
  };
  ask();
  return () => {
    stopped = true;
    cancel();
  };
}
