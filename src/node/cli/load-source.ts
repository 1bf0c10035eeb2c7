import type { Benchmark } from '../../lab/model/benchmark.ts';
import type { Failure } from '../../lab/model/failure.ts';
import { sideBySideText } from '../../lab/source/side-by-side-text.ts';
import { loadFile, readBenchmark, type Written } from '../sources/load-file.ts';
import type { FileOrigin, Origin } from '../sources/origin.ts';
import { Complaint } from './complaint.ts';

/** A benchmark by the name it is reported under; `failure`: why it cannot be measured. */
export type Named<B extends Benchmark = Benchmark, O extends Origin = Origin> = {
  name: string;
  benchmark: B;
  isSided: boolean;
  origin?: O;
  failure?: Failure;
};

type NamedFile = Named<Written, FileOrigin>;

/** A benchmark file. Errors: throws a `Complaint` for one that cannot be read. */
export async function loadSource(name: string, path: string): Promise<NamedFile> {
  const loaded = await loadFile(path);
  if (loaded.ok) return { name, ...loaded.value, isSided: false };
  const benchmark = await readBenchmark(path).catch((error: unknown) => {
    throw new Complaint(`${name} cannot be read. ${String(error)}`);
  });
  return { name, benchmark, isSided: false, failure: loaded.failure };
}

/** Two versions of a benchmark as one; where one of them cannot be measured, that one. */
export function sidedSource(name: string, baseline: NamedFile, candidate: NamedFile): Named {
  const broken = [candidate, baseline].find(({ failure }) => failure);
  if (broken) return broken;
  const both = sideBySideText(baseline.benchmark, candidate.benchmark);
  if (!both.ok) return { ...candidate, failure: both.failure };
  const origin: Origin | undefined = baseline.origin &&
    candidate.origin && { kind: 'sides', baseline: baseline.origin, candidate: candidate.origin };
  return { name, benchmark: both.value, isSided: true, ...(origin && { origin }) };
}
