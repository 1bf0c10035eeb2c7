import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ProfileDifference } from '../../src/lab/model/profile-difference.ts';
import { parseProfileDifference } from '../../src/lab/wire/parse-profile-difference.ts';
import { diffProgram } from './diff-program.ts';
import type { DiffTry } from './diff-try.ts';

const command = fileURLToPath(new URL('../../dist-node/arsenal.js', import.meta.url));

/** A share that moved by more is what is commonly coloured. */
const NAIVE = 0.05;

export type DiffAsked = { runtime: string; rounds: number; nth: number; isPlanted: boolean };

/** Has the command line compare two versions of a program that the seed makes, as a person would, in a process of its own. */
export async function runDiff(
  { runtime, rounds, nth, isPlanted }: DiffAsked,
  seed: number,
): Promise<DiffTry> {
  const program = diffProgram(seed, isPlanted);
  const folder = mkdtempSync(join(tmpdir(), 'diff-'));
  try {
    writeFileSync(join(folder, 'baseline.bench.js'), program.baseline);
    writeFileSync(join(folder, 'candidate.bench.js'), program.candidate);
    const files = ['compare', 'baseline.bench.js', 'candidate.bench.js', '--runtime', runtime];
    const brief = ['--preset', 'quick', '--workers', '2', '--no-confirm', '--seed', String(seed)];
    const asked = ['--profile-rounds', String(rounds), '--output-dir', 'out'];
    const start = performance.now();
    // Whether the whole is slower is not what is asked: the code that it ends with does not matter.
    const ended = await promisify(execFile)(process.execPath, [command, ...files, ...brief, ...asked], {
      cwd: folder,
    }).then(({ stderr }) => stderr, String);
    const wallMs = performance.now() - start;
    const { functions } = toldIn(join(folder, 'out', 'profiles'), ended);
    const planted = program.functions.find((one) => one.isPlanted)?.name ?? '';
    const change = functions.find(({ name }) => name === planted)?.change;
    return {
      ...{ runtime, nth, isPlanted, planted, wallMs, functions: functions.length },
      coloured: functions.filter(({ isChanged }) => isChanged).map(({ name }) => name),
      moved: movedIn(functions),
      ...(change !== undefined && { change }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function toldIn(folder: string, ended: string): ProfileDifference {
  const name = readdirSync(folder).find((file) => file.endsWith('.difference.json'));
  const told = name && parseProfileDifference(readFileSync(join(folder, name), 'utf8'));
  if (!told) throw new Error(`no difference was told: ${ended}`);
  return told;
}

/** By the rule of those who have no rounds. */
function movedIn(functions: ProfileDifference['functions']): string[] {
  const [before, after] = [sumOf(functions, 'baseline'), sumOf(functions, 'candidate')];
  return functions
    .filter((one) => Math.abs(one.candidate / after / (one.baseline / before) - 1) > NAIVE)
    .map(({ name }) => name);
}

const sumOf = (functions: ProfileDifference['functions'], side: 'baseline' | 'candidate') =>
  functions.reduce((sum, one) => sum + one[side], 0);
