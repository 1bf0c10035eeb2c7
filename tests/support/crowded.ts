import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

/** Processes that want a processor, for each that there is. */
const CROWD = 4;

/** Nobody has to end them. */
const text = 'console.log(1); const end = Date.now() + 60_000; while (Date.now() < end);';

/**
 * Does something while others take most of the processors. Each is at the head of a session of its own, as Linux shares
 * out its processors by sessions: as many as we start in ours would get no more than one.
 */
export async function crowded<T>(work: () => Promise<T>): Promise<T> {
  const crowd = Array.from({ length: CROWD * availableParallelism() }, () =>
    spawn(process.execPath, ['-e', text], { stdio: ['ignore', 'pipe', 'inherit'], detached: true }),
  );
  try {
    await Promise.all(crowd.map(({ stdout }) => once(stdout, 'data')));
    return await work();
  } finally {
    const exits = crowd.map((child) => once(child, 'exit'));
    for (const child of crowd) child.kill('SIGKILL');
    await Promise.all(exits);
  }
}
