import type { World } from '../../src/node/cli/world.ts';

/** A world that keeps what is said to it. */
export function fakeWorld(part: Partial<World> = {}) {
  let [out, told] = ['', ''];
  const world: World = {
    write: (text) => void (out += text),
    tell: (text) => void (told += text),
    terminal: { isOut: false, isTold: false, columns: 80 },
    env: {},
    folder: '/',
    now: () => 1_700_000_000_000,
    seed: () => 7,
    signal: new AbortController().signal,
    ...part,
  };
  return { world, out: () => out, told: () => told };
}
