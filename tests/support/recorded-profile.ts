import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { scratchFolder } from './scratch-folder.ts';

/** Some 0.1 s in `busy`, which `outer` calls. */
const program = `function busy(until) { let sum = 0; while (performance.now() < until) sum += Math.sqrt(sum + 1); return sum; }
function outer() { return busy(performance.now() + 100); }
console.log(outer());`;

/** For 1.2 s `parse` and `write` take turns, of so many steps of the same work each. */
export const turnsOf = (parse: number, write: number): string =>
  `function parse(count) { let sum = 0; for (let i = 0; i < count; i++) sum += Math.sqrt(sum + i); return sum; }
function write(count) { let sum = 1; for (let i = 0; i < count; i++) sum += Math.sqrt(sum + i); return sum; }
function main() {
  for (const end = performance.now() + 1200; performance.now() < end; ) {
    parse(100_000 * ${parse});
    write(100_000 * ${write});
  }
}
main();`;

/** A CPU profile of a small program, as this Node writes it; what is inlined would be charged to its caller. */
export async function recordedProfile(text = program): Promise<Buffer> {
  const { root, remove } = scratchFolder({ 'program.cjs': text });
  const flags = ['--cpu-prof', '--cpu-prof-dir', root, '--cpu-prof-name', 'made.cpuprofile'];
  const inlining = ['--no-turbo-inlining', '--no-maglev-inlining'];
  await promisify(execFile)(process.execPath, [...inlining, ...flags, join(root, 'program.cjs')]);
  const bytes = readFileSync(join(root, 'made.cpuprofile'));
  remove();
  return bytes;
}
