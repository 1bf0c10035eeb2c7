import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { followLines } from '../../src/node/runtimes/follow-lines.ts';

/** What a process has said before it was killed: ids of runs, and how many events it has told of others. */
export type Killed = { kept: string[]; told: Map<string, number>; readyMs: number | undefined };

const keeper = fileURLToPath(new URL('keep-until-killed.ts', import.meta.url));

/** `early`: that long after its start, else after it was ready. */
type When = { early: boolean; afterMs: number };

/** Starts a process that keeps runs, and kills it. */
export async function killedKeeper(path: string, seed: string, { early, afterMs }: When): Promise<Killed> {
  const start = performance.now();
  const killed: Killed = { kept: [], told: new Map(), readyMs: undefined };
  const child = spawn(process.execPath, [keeper, path, seed], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'close');
  const ready = new Promise<void>((resolve) =>
    followLines(child.stdout, (line) => {
      const [word, ...rest] = line.split(' ');
      if (word === 'kept') killed.kept.push(...rest);
      if (word === 'told') killed.told.set(rest[0], Number(rest[1]));
      if (word !== 'ready') return;
      killed.readyMs = performance.now() - start;
      resolve();
    }),
  );
  if (!early) await Promise.race([ready, gone]);
  await after(afterMs);
  if (child.exitCode !== null)
    throw new Error(`The process that keeps runs ended by itself with ${child.exitCode}.`);
  child.kill('SIGKILL');
  await gone;
  return killed;
}
