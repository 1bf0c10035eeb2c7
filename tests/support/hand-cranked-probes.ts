import type { Battery, PressureState, Probes } from '../../src/web/process-monitor/probes.ts';

type Timer = { due: number; run: () => void };

/** A browser whose clock moves when told and whose main thread is blocked when told. Offers everything unless told otherwise. */
export function handCrankedProbes(without: readonly (keyof Probes)[] = []) {
  let time = 0;
  let timers: Timer[] = [];
  const page = { visible: true, heap: 1_000_000 };
  const weighing: { resolve: (bytes: number) => void; reject: (reason: Error) => void }[] = [];
  const watching = {
    frames: new Set<(at: number) => void>(),
    collections: new Set<() => void>(),
    longTasks: new Set<(at: number, duration: number) => void>(),
    pressure: new Set<(state: PressureState) => void>(),
    battery: new Set<(battery: Battery) => void>(),
  };
  const join = <T>(set: Set<T>, listener: T) => {
    set.add(listener);
    return () => void set.delete(listener);
  };
  const next = () => timers.filter((timer) => timer.due <= time).toSorted((a, b) => a.due - b.due);
  const runDue = () => {
    for (let due = next(); due.length > 0; due = next()) {
      timers = timers.filter((timer) => timer !== due[0]);
      due[0].run();
    }
  };
  const all: Probes = {
    now: () => time,
    after(delay, run) {
      const timer = { due: time + delay, run };
      timers.push(timer);
      return () => void (timers = timers.filter((one) => one !== timer));
    },
    enqueue: (task) => task(),
    visible: () => page.visible,
    frames: (listener) => join(watching.frames, listener),
    pageHeap: () => page.heap,
    wholePage: () => new Promise((resolve, reject) => weighing.push({ resolve, reject })),
    collections: (listener) => join(watching.collections, listener),
    longTasks: (listener) => join(watching.longTasks, listener),
    pressure: (listener) => join(watching.pressure, listener),
    battery: (listener) => join(watching.battery, listener),
  };
  const probes: Probes = { ...all };
  for (const name of without) Reflect.deleteProperty(probes, name);
  return {
    probes,
    page,
    watching,
    weighing,
    timers: () => timers.length,
    /** Time passes and every timer is called when it is due. */
    pass(ms: number) {
      for (const end = time + ms; time < end;) {
        time = Math.min(end, ...timers.map((timer) => Math.max(timer.due, time)));
        runDue();
      }
    },
    /** The thread is busy: timers come late, all at once. */
    block(ms: number) {
      time += ms;
      runDue();
    },
    collected: () => watching.collections.forEach((listener) => listener()),
    frame: () => watching.frames.forEach((listener) => listener(time)),
  };
}
