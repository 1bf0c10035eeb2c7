import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GateCase } from './gate-cases.ts';
import type { GateTry } from './gate-try.ts';

const command = fileURLToPath(new URL('../../dist-node/arsenal.js', import.meta.url));

/** Has the command line compare two files, as a person would: in a process of its own, by the built package. */
export async function runGate(
  { work, baseline, candidate }: GateCase,
  nth: number,
  seed: number,
): Promise<GateTry> {
  const folder = mkdtempSync(join(tmpdir(), 'gate-'));
  try {
    writeFileSync(join(folder, 'baseline.bench.js'), baseline);
    writeFileSync(join(folder, 'candidate.bench.js'), candidate);
    const args = [
      'compare',
      'baseline.bench.js',
      'candidate.bench.js',
      '--preset',
      'quick',
      '--seed',
      String(seed),
      '--json',
    ];
    const start = performance.now();
    const { code, said, complained } = await ended([command, ...args], folder);
    const wallMs = performance.now() - start;
    const { verdict, ratio } = toldOf(said, complained);
    return { work, nth, verdict, ratio, exitCode: code, wallMs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ended(
  args: readonly string[],
  folder: string,
): Promise<{ code: number; said: string; complained: string }> {
  const child = spawn(process.execPath, [...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, complained] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, said, complained }));
  });
}

/** What the report says of its only case. */
function toldOf(said: string, complained: string): { verdict: string; ratio: number } {
  const found = /"verdict":\s*"(\w+)"/.exec(said)?.[1];
  const ratio = Number(/"ratio":\s*([\d.eE+-]+)/.exec(said)?.[1] ?? NaN);
  if (found !== undefined && Number.isFinite(ratio)) return { verdict: found, ratio };
  return { verdict: `none: ${complained.trim().split('\n').at(-1) ?? ''}`, ratio: 0 };
}
