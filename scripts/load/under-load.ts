import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

export type Load = 'steady' | 'bursts';

const spin = fileURLToPath(new URL('./spin.ts', import.meta.url));

/** Does something while as many processes as there are cores keep them busy. Random: the bursts, from the seed. */
export async function underLoad<T>(load: Load, seed: number, work: () => Promise<T>): Promise<T> {
  const spinners = Array.from({ length: availableParallelism() }, (_, nth) =>
    spawn(process.execPath, [spin, load === 'steady' ? load : String(1 + seed * 100 + nth)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  try {
    await Promise.all(spinners.map(({ stdout }) => once(stdout, 'data')));
    return await work();
  } finally {
    await Promise.all(spinners.map(ended));
  }
}

async function ended(child: ChildProcess) {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
