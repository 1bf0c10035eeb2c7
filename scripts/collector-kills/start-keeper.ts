import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { followLines } from '../../src/node/runtimes/follow-lines.ts';

/** A process that keeps runs, and what it has said so far: ids of runs, and how many events it has told of others. */
export type Keeper = {
  kept: string[];
  told: Map<string, number>;
  /** From its start until it was ready, in milliseconds. */
  ready: Promise<number>;
  /** Undefined when it was killed before it was ready; throws where it had ended by itself. */
  kill(): Promise<number | undefined>;
};

const program = fileURLToPath(new URL('keep-until-killed.ts', import.meta.url));

export function startKeeper(path: string, seed: string): Keeper {
  const start = performance.now();
  const child = spawn(process.execPath, [program, path, seed], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'close');
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const kept: string[] = [];
  const told = new Map<string, number>();
  let readyMs: number | undefined;
  followLines(child.stdout, (line) => {
    const [word, ...rest] = line.split(' ');
    if (word === 'kept') kept.push(...rest);
    if (word === 'told') told.set(rest[0], Number(rest[1]));
    if (word === 'ready') resolve((readyMs = performance.now() - start));
  });
  const end = gone.then(() => reject(new Error('The process that keeps runs has ended.')));
  promise.catch(() => undefined);
  return {
    kept,
    told,
    ready: promise,
    async kill() {
      if (child.exitCode !== null)
        throw new Error(`The process that keeps runs ended with ${child.exitCode}.`);
      child.kill('SIGKILL');
      await end;
      return readyMs;
    },
  };
}
