/** `npm run fuzz:collector [-- requests seed]`: broken requests of every kind, none of which a collector may fall over. */
import { fuzzCollector } from './fuzz/fuzz-collector.ts';

const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const { statuses, faults, intact } = await fuzzCollector(count, seed);
for (const fault of faults) console.error(fault);
const told = [...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`);
console.log(
  `${count} requests, ${faults.length} faults, the chain is ${intact ? 'intact' : 'broken'}; ${told.join(', ')}`,
);
process.exitCode = faults.length > 0 || !intact ? 1 : 0;
