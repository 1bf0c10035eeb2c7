import type { Benchmark } from '../../lab/model/benchmark.ts';
import type { Failure } from '../../lab/model/failure.ts';
import type { SideName } from '../../lab/model/sides.ts';
import { sideBySideText } from '../../lab/source/side-by-side-text.ts';
import { loadFile, readBenchmark, type Written } from '../sources/load-file.ts';
import type { FileOrigin } from '../sources/origin.ts';
import { Complaint } from './complaint.ts';
import type { Locating } from './located.ts';

/**
 * A benchmark by the name it is reported under; `failure`: why it cannot be measured; `against`: what the other of two
 * versions is called.
 */
export type Named<B extends Benchmark = Benchmark> = Locating & {
  name: string;
  benchmark: B;
  isSided: boolean;
  failure?: Failure;
};

/** One that stands in a file. */
type NamedFile = Named<Written> & { origin?: FileOrigin };

/** A benchmark file. Errors: throws a `Complaint` for one that cannot be read. */
export async function loadSource(name: string, path: string): Promise<NamedFile> {
  const loaded = await loadFile(path);
  if (loaded.ok) return { name, ...loaded.value, isSided: false };
  const benchmark = await readBenchmark(path).catch((error: unknown) => {
    throw new Complaint(`${name} cannot be read. ${String(error)}`);
  });
  return { name, benchmark, isSided: false, failure: loaded.failure };
}

/** Two versions of a benchmark as one; where one of them cannot be measured, that one. `against`: the name of the baseline. */
export function sidedSource(
  name: string,
  versions: Readonly<Record<SideName, NamedFile>>,
  against: string,
): Named {
  const { baseline, candidate } = versions;
  const broken = [candidate, baseline].find(({ failure }) => failure);
  if (broken) return broken;
  const both = sideBySideText(baseline.benchmark, candidate.benchmark);
  if (!both.ok) return { ...candidate, failure: both.failure };
  const named = { name, benchmark: both.value, isSided: true, against };
  if (!baseline.origin || !candidate.origin) return named;
  return { ...named, origin: { kind: 'sides', baseline: baseline.origin, candidate: candidate.origin } };
}
