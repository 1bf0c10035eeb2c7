import { Bench } from 'tinybench';
import type { CaseFigures } from '../figures.ts';
import { caseNames } from './measurer.ts';
import type { Measurer } from './measurer.ts';

/** tinybench: the mean of each task, and its margin of error. Its table shows both. */
export const measureByTinybench: Measurer = async (works) => {
  const bench = new Bench();
  works.forEach(({ work }, index) => bench.add(caseNames[index], work));
  await bench.run();
  return { cases: bench.tasks.map(caseFigures) };
};

function caseFigures({ name, result }: Bench['tasks'][number]): CaseFigures {
  if (result.state !== 'completed') throw new Error(`tinybench: ${name} is ${result.state}`);
  const { mean, moe } = result.latency;
  return { time: mean, interval: { low: mean - moe, high: mean + moe } };
}
