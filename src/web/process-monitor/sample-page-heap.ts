import type { Milliseconds } from '../../lab/model/units.ts';
import type { Probes, Undo } from './probes.ts';
import type { Ring } from './ring.ts';

const periodMs: Milliseconds = 1_000;

/** Reads the heap of the page's own thread once a second. */
export function samplePageHeap(probes: Probes, ring: Ring): Undo {
  const { pageHeap } = probes;
  if (!pageHeap) return () => undefined;
  let cancel: Undo;
  const read = () => {
    ring.append(probes.now(), pageHeap());
    cancel = probes.after(periodMs, read);
  };
  read();
  return () => cancel();
}
