import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Runtime } from '../../src/lab/model/report.ts';
import { descendants } from './processes.ts';

/** Has a process measure in a runtime, kills it in the middle, and gives back the numbers of all it had started. */
export async function killedParent(runtime: Runtime): Promise<number[]> {
  const parent = spawn(process.execPath, ['tests/support/spinning-runtime.ts', runtime], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await new Promise<unknown>((resolve) => parent.stdout.once('data', resolve));
  if (String(said).trim() !== 'measuring' || parent.pid === undefined) throw new Error(String(said));
  const started = descendants(parent.pid);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  return started;
}
