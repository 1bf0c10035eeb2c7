import type { FrameLoop } from '../store/frame-loop.ts';
import { hasBattery, hasPressure, tellsHeap, weighsPage } from './chromium-only.ts';
import type { Battery, PressureState, Probes, Undo } from './probes.ts';

/** The probes of this window. Frames are those of the app's one loop, kept turning while somebody counts. */
export function browserProbes(page: Window, frames: FrameLoop): Probes {
  const { performance, navigator, document } = page;
  return {
    now: () => performance.now(),
    after(delayMs, callback) {
      const timer = page.setTimeout(callback, delayMs);
      return () => page.clearTimeout(timer);
    },
    enqueue: taskQueue(),
    visible: () => document.visibilityState === 'visible',
    frames: (onFrame) => everyFrame(frames, () => onFrame(performance.now())),
    ...(tellsHeap(performance) && { pageHeap: () => performance.memory.usedJSHeapSize }),
    ...(page.crossOriginIsolated &&
      weighsPage(performance) && {
        wholePage: async () => (await performance.measureUserAgentSpecificMemory()).bytes,
      }),
    collections: watchCollections,
    ...(PerformanceObserver.supportedEntryTypes.includes('longtask') && { longTasks }),
    ...(hasPressure(page) && { pressure: (onState) => watchPressure(page, onState) }),
    ...(hasBattery(navigator) && { battery: (onChange) => watchBattery(navigator, onChange) }),
  };
}

function taskQueue(): Probes['enqueue'] {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return (task) => {
    waiting.push(task);
    port2.postMessage(undefined);
  };
}

function everyFrame(frames: FrameLoop, onFrame: () => void): Undo {
  const undo = frames.onSettle(() => {
    onFrame();
    frames.request();
  });
  frames.request();
  return undo;
}

/** No browser tells of collections; but an object that nothing holds goes with one, and that it does tell, later. */
function watchCollections(onNoticed: () => void): Undo {
  let isOn = true;
  const registry = new FinalizationRegistry(() => {
    if (!isOn) return;
    onNoticed();
    plant();
  });
  const planted = {};
  const plant = () => registry.register({}, undefined, planted);
  plant();
  // Also keeps the registry: one that is collected itself tells nothing.
  return () => {
    isOn = false;
    registry.unregister(planted);
  };
}

function longTasks(onTask: (at: number, duration: number) => void): Undo {
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) onTask(startTime, duration);
  });
  observer.observe({ type: 'longtask' });
  return () => observer.disconnect();
}

function watchPressure(page: Window, onState: (state: PressureState) => void): Undo {
  if (!hasPressure(page)) return () => undefined;
  let last: PressureState | undefined;
  const observer = new page.PressureObserver((records) => {
    const state = records.at(-1)?.state;
    if (state !== undefined && state !== last) onState(state);
    last = state;
  });
  // Refused where a policy or a setting forbids it: then there is simply no reading.
  observer.observe('cpu', { sampleInterval: 1_000 }).catch(() => undefined);
  return () => observer.disconnect();
}

function watchBattery(browser: Navigator, onChange: (battery: Battery) => void): Undo {
  if (!hasBattery(browser)) return () => undefined;
  const gone = new AbortController();
  const connect = async () => {
    const battery = await browser.getBattery();
    const tell = () => onChange({ charging: battery.charging, level: battery.level });
    if (gone.signal.aborted) return;
    tell();
    battery.addEventListener('chargingchange', tell, { signal: gone.signal });
    battery.addEventListener('levelchange', tell, { signal: gone.signal });
  };
  connect().catch(() => undefined);
  return () => gone.abort();
}
