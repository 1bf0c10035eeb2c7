import type { Benchmark } from '../../lab/model/benchmark.ts';
import type { Failure } from '../../lab/model/failure.ts';
import { sideBySideText } from '../../lab/source/side-by-side-text.ts';
import { loadFile, readBenchmark, type Written } from '../sources/load-file.ts';
import { Complaint } from './complaint.ts';

/** A benchmark by the name it is reported under; `failure`: why it cannot be measured. */
export type Named<B extends Benchmark = Benchmark> = {
  name: string;
  benchmark: B;
  isSided: boolean;
  failure?: Failure;
};

/** A benchmark file. Errors: throws a `Complaint` for one that cannot be read. */
export async function loadSource(name: string, path: string): Promise<Named<Written>> {
  const loaded = await loadFile(path);
  if (loaded.ok) return { name, benchmark: loaded.value, isSided: false };
  const benchmark = await readBenchmark(path).catch((error: unknown) => {
    throw new Complaint(`${name} cannot be read. ${String(error)}`);
  });
  return { name, benchmark, isSided: false, failure: loaded.failure };
}

/** Two versions of a benchmark as one; where one of them cannot be measured, that one. */
export function sidedSource(name: string, baseline: Named<Written>, candidate: Named<Written>): Named {
  const broken = [candidate, baseline].find(({ failure }) => failure);
  if (broken) return broken;
  const both = sideBySideText(baseline.benchmark, candidate.benchmark);
  if (!both.ok) return { ...candidate, failure: both.failure };
  return { name, benchmark: both.value, isSided: true };
}
