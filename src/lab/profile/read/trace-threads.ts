import { floatColumn, wholeColumn } from '../../model/column.ts';
import type { Profile } from '../../model/profile.ts';
import { createProfileBuilder } from '../profile-builder.ts';
import { createStacks, expectProfiles } from './stacks.ts';
import type { TraceEvent } from './trace-event.ts';

type Threaded = Pick<TraceEvent, 'process' | 'thread'>;

/** The durations of a trace by thread: told whole (`X`), or by where they begin and end (`B`, `E`). */
export interface TraceThreads {
  add: (event: TraceEvent, offset: number) => void;
  name: (event: Threaded, name: string) => void;
  nameOf: (key: string) => string;
  profiles: (offset: number) => Profile[];
}

type Durations = ReturnType<typeof createDurations>;

const createDurations = () => ({
  name: wholeColumn(16),
  from: floatColumn(16),
  to: floatColumn(16),
  open: new Array<number>(),
});

export function createTraceThreads(title: string): TraceThreads {
  const names = new Map<string, string>();
  const threads = new Map<string, Durations>();
  const texts = new Map<string, number>();
  const textOf = (text: string): number => {
    const index = texts.get(text) ?? texts.size;
    texts.set(text, index);
    return index;
  };
  return {
    name: (event, name) => void names.set(keyOf(event), name),
    nameOf: (key) => names.get(key) ?? '',
    add(event, offset) {
      if (!['X', 'B', 'E'].includes(event.phase)) return;
      const thread = threads.get(keyOf(event)) ?? createDurations();
      threads.set(keyOf(event), thread);
      expectProfiles(threads.size, offset);
      addDuration(thread, event, textOf(event.name));
    },
    profiles(offset) {
      const all = [...texts.keys()];
      return [...threads].map(([key, durations]) => {
        const name = names.get(key) ?? `thread ${key.split(' ')[1]}`;
        return profileOf(durations, all, `${title}, ${name}`, offset);
      });
    },
  };
}

const keyOf = ({ process, thread }: Threaded): string => `${process} ${thread}`;

function addDuration(thread: Durations, { phase, at, duration }: TraceEvent, name: number): void {
  if (phase === 'E') {
    const row = thread.open.pop();
    if (row !== undefined) thread.to.view()[row] = at;
    return;
  }
  if (phase === 'B') thread.open.push(thread.name.count());
  thread.name.push(name);
  thread.from.push(at);
  // What never ends is taken to have no length.
  thread.to.push(phase === 'X' ? at + duration : at);
}

/** Durations within each other as calls; what ends later than what it is in ends with it. */
function profileOf(
  { name, from, to }: Durations,
  texts: readonly string[],
  title: string,
  offset: number,
): Profile {
  const builder = createProfileBuilder({
    title,
    source: 'chrome-trace',
    unit: 'microseconds',
    ordered: true,
  });
  const stacks = createStacks(builder, 1, () => offset);
  const [names, begins, ends] = [name.view(), from.view(), to.view()];
  const rows = Array.from(names.keys()).sort((a, b) => begins[a] - begins[b] || ends[b] - ends[a]);
  const open: { frame: number; end: number }[] = [];
  const closeUntil = (at: number): void => {
    for (let last = open.at(-1); last && last.end <= at; last = open.at(-1)) {
      stacks.close(last.frame, last.end);
      open.pop();
    }
  };
  for (const row of rows) {
    closeUntil(begins[row]);
    const frame = builder.frame({ name: texts[names[row]] });
    stacks.open(frame, begins[row]);
    open.push({ frame, end: Math.min(ends[row], open.at(-1)?.end ?? Infinity) });
  }
  closeUntil(Infinity);
  return builder.profile();
}
