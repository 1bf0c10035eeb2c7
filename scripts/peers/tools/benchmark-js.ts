import Benchmark from 'benchmark';
import type { CaseFigures, Difference } from '../figures.ts';
import type { Work } from '../load-work.ts';
import { caseNames } from './measurer.ts';
import type { Measurer } from './measurer.ts';

type Suite = InstanceType<typeof Benchmark.Suite>;
type Bench = Parameters<Parameters<Suite['map']>[0]>[0];

const msPerSecond = 1_000;

/** Benchmark.js: the mean of each case with its margin of error, and its own test of one against the other. */
export const measureByBenchmarkJs: Measurer = async (works) => {
  const suite = new Benchmark.Suite();
  works.forEach((work, index) => suite.add(caseNames[index], options(work)));
  await new Promise<void>((complete) => {
    suite.on('complete', complete).run({ async: true });
  });
  const benches = suite.map((bench) => bench);
  const cases = benches.map(caseFigures);
  return benches.length === 2 ? { cases, test: testOf(benches[0].compare(benches[1])) } : { cases };
};

/** An asynchronous case is a deferred one, as its documentation has it. */
function options({ work, isAsync }: Work) {
  if (!isAsync) return { fn: work };
  return {
    defer: true,
    fn: (deferred: { resolve(): void }) => void Promise.resolve(work()).then(() => deferred.resolve()),
  };
}

function caseFigures({ name, error, stats }: Bench): CaseFigures {
  if (error !== undefined) throw new Error(`Benchmark.js: ${name} failed`, { cause: error });
  const [time, reach] = [stats.mean * msPerSecond, stats.moe * msPerSecond];
  return { time, interval: { low: time - reach, high: time + reach } };
}

/** What the first bench says of the second. */
function testOf(firstAgainstSecond: number): Difference {
  if (firstAgainstSecond === 0) return 'same';
  return firstAgainstSecond > 0 ? 'slower' : 'faster';
}
