/**
 * A process that keeps a core busy until it is ended: `node spin.ts steady` without pause, `node spin.ts 7` in bursts, whose
 * lengths and pauses come from that seed. Prints a line when it begins.
 */
import { mulberry32 } from '../../src/lab/model/mulberry32.ts';

const [how = 'steady'] = process.argv.slice(2);
const random = mulberry32(Number(how) || 0);
const sleeper = new Int32Array(new SharedArrayBuffer(4));
/** From 5 to 500 ms, short ones as often as long ones. */
const length = () => 5 * 100 ** random();

process.stdout.write('spinning\n');
for (;;) {
  const until = performance.now() + length();
  while (performance.now() < until);
  if (how !== 'steady') Atomics.wait(sleeper, 0, 0, length());
}
