import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../dist-node/arsenal.js', import.meta.url));

/** How a command ended, and what it said: on standard output, and beside it. */
export type Ended = { code: number | null; signal: NodeJS.Signals | null; out: string; told: string };

export type Started = { child: ChildProcess; pid: number; ended: Promise<Ended> };

/** Of our own variables those that a program needs. */
const { PATH, HOME, TMPDIR, CHROMIUM_PATH } = process.env;

/** Starts the built command line in a folder, with none of the settings of whoever tests. */
export function startArsenal(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Started {
  const child = spawn(process.execPath, [command, ...args], {
    cwd: folder,
    env: { PATH, HOME, TMPDIR, CHROMIUM_PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, told] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out, told }));
  });
  return { child, pid: child.pid ?? 0, ended };
}

/** Runs it to its end. */
export const arsenal = (args: readonly string[], folder: string): Promise<Ended> =>
  startArsenal(args, folder).ended;
