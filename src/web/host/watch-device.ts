import type { RunEvent } from '../../lab/model/run.ts';
import type { Clock, Milliseconds } from '../../lab/model/units.ts';
import type { Probes, Undo } from '../process-monitor/probes.ts';

const HEAP_EVERY_MS: Milliseconds = 500;

type Watched = Pick<Probes, 'after' | 'battery' | 'pressure' | 'pageHeap'>;

/** While a run is on, writes into it what happens to the device: visibility, battery, pressure, this window's heap. */
export function watchDevice(
  probes: Watched,
  page: Document,
  atMs: Clock,
  emit: (event: RunEvent) => void,
): Undo {
  const gone = new AbortController();
  const tellVisibility = () =>
    emit({ type: 'noted', note: { kind: 'visibility', atMs: atMs(), state: page.visibilityState } });
  if (page.visibilityState === 'hidden') tellVisibility();
  page.addEventListener('visibilitychange', tellVisibility, { signal: gone.signal });
  const undone = [
    probes.battery?.((battery) =>
      emit({ type: 'noted', note: { kind: 'battery', atMs: atMs(), ...battery } }),
    ),
    probes.pressure?.((state) =>
      emit({ type: 'noted', note: { kind: 'pressure', atMs: atMs(), source: 'cpu', state } }),
    ),
    readHeap(probes, (bytes) =>
      emit({ type: 'memory', reading: { atMs: atMs(), source: 'page-heap', bytes } }),
    ),
  ];
  return () => {
    gone.abort();
    for (const undo of undone) undo?.();
  };
}

function readHeap({ pageHeap, after }: Watched, tell: (bytes: number) => void): Undo {
  if (!pageHeap) return () => undefined;
  let cancel: Undo = () => undefined;
  const read = () => {
    tell(pageHeap());
    cancel = after(HEAP_EVERY_MS, read);
  };
  read();
  return () => cancel();
}
