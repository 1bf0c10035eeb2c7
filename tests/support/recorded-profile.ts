import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { scratchFolder } from './scratch-folder.ts';

/** Some 0.1 s in `busy`, which `outer` calls. */
const program = `function busy(until) { let sum = 0; while (performance.now() < until) sum += Math.sqrt(sum + 1); return sum; }
function outer() { return busy(performance.now() + 100); }
console.log(outer());`;

/** A CPU profile of a small program, as this Node writes it. */
export async function recordedProfile(): Promise<Buffer> {
  const { root, remove } = scratchFolder({ 'program.cjs': program });
  const flags = ['--cpu-prof', '--cpu-prof-dir', root, '--cpu-prof-name', 'made.cpuprofile'];
  await promisify(execFile)(process.execPath, [...flags, join(root, 'program.cjs')]);
  const bytes = readFileSync(join(root, 'made.cpuprofile'));
  remove();
  return bytes;
}
