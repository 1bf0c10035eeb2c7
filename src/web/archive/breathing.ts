import type { Clock, Milliseconds } from '../../lab/model/units.ts';

/** Longest time at work before others are let in: half a frame. */
const stretchMs: Milliseconds = 8;

/** Called between pieces of long work; lets others go first when it has taken long enough. */
export type Breathe = () => Promise<void> | undefined;

export function breathing(clock: Clock, pause: () => Promise<void>): Breathe {
  let since = clock();
  return () => (clock() - since < stretchMs ? undefined : rest());
  async function rest() {
    await pause();
    since = clock();
  }
}

/** What a generator returns, with a breath between its steps. */
export async function unhurried<T>(work: Iterator<unknown, T>, breathe: Breathe): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await breathe();
  }
}
