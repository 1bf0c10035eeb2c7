/**
 * A process that cleans up after a browser, also where whoever started it was killed: when its input ends, it ends the
 * processes whose numbers it was told, each with its group, and removes the folder that its argument names.
 */
import { rmSync } from 'node:fs';
import { endGroup } from './end-group.ts';
import { followLines } from './follow-lines.ts';

const [, , folder] = process.argv;
const pids: number[] = [];
followLines(process.stdin, (line) => void pids.push(Number(line)));
process.stdin.on('end', () => {
  pids.forEach(endGroup);
  // What is dying may still write.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
});
