import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Collecting = { url: string; stop: () => Promise<void> };

const entry = fileURLToPath(new URL('../arsenal.ts', import.meta.url));

/** `arsenal collector` in a process of its own, on a folder of its own that goes with it. */
export async function startCollecting(): Promise<Collecting> {
  const folder = mkdtempSync(join(tmpdir(), 'arsenal-collector-'));
  const child = spawn(process.execPath, [entry, 'collector', '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr.resume();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const found = /at http:\/\/localhost:(\d+)/.exec(told)?.[1];
      if (found !== undefined) resolve(`http://127.0.0.1:${found}`);
    });
    child.once('exit', () => reject(new Error('the collector did not start')));
  });
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
