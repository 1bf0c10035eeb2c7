import { join } from 'node:path';
import type { CliSettings } from '../../lab/config/cli-settings.ts';
import type { Benchmark } from '../../lab/model/benchmark.ts';
import type { Result } from '../../lab/model/result.ts';
import { sideBySideText } from '../../lab/source/side-by-side-text.ts';
import { failureText } from '../../lab/words/failure-text.ts';
import { checkOut, type Checkout } from '../sources/check-out.ts';
import { findFiles } from '../sources/find-files.ts';
import { loadFile } from '../sources/load-file.ts';
import { loadSuite } from '../sources/load-suite.ts';
import { Complaint } from './complaint.ts';
import type { Source } from './measure-source.ts';
import { planOf } from './plan-of.ts';

/** A benchmark by the name it is reported under. */
type Named = { name: string; benchmark: Benchmark; isSided: boolean };

/**
 * What is to be measured: the suites, and the files unless only suites were asked for.
 *
 * Errors: throws a `Complaint` for a file or suite that cannot be read, or a version that is not there.
 */
export async function findSources(
  settings: CliSettings,
  folder: string,
  seed: number,
): Promise<{ sources: Source[]; against?: string }> {
  const suites = await Promise.all(settings.suites.map((id) => suiteOf(id)));
  const names = await findFiles(settings.files, folder);
  const { against } = settings;
  const found =
    against === undefined ? await filesOf(names, folder) : await sidedFiles(names, folder, against);
  const all = [...suites, ...found.files];
  const sources = all.map(({ name, benchmark, isSided }, nth): Source => {
    return { name, isSided, plan: planOf(settings, benchmark, (seed + nth) >>> 0) };
  });
  return { sources, ...(found.commit !== undefined && { against: found.commit }) };
}

async function suiteOf(id: string): Promise<Named> {
  return { name: id, benchmark: wholeSource(id, await loadSuite(id)), isSided: false };
}

async function filesOf(
  names: readonly string[],
  folder: string,
): Promise<{ files: Named[]; commit?: string }> {
  const files: Named[] = [];
  for (const name of names) {
    files.push({ name, benchmark: wholeSource(name, await loadFile(join(folder, name))), isSided: false });
  }
  return { files };
}

/** Each file beside the same file of another version; one that is new there is measured by itself. */
async function sidedFiles(
  names: readonly string[],
  folder: string,
  against: string,
): Promise<{ files: Named[]; commit: string }> {
  const checkout = await checkedOut(against, folder);
  try {
    const files: Named[] = [];
    for (const name of names) files.push(await sidedFile(name, folder, checkout));
    return { files, commit: checkout.commit };
  } finally {
    await checkout.remove();
  }
}

async function sidedFile(name: string, folder: string, { at, commit }: Checkout): Promise<Named> {
  const candidate = wholeSource(name, await loadFile(join(folder, name)));
  const loaded = await loadFile(join(at, name));
  if (!loaded.ok && loaded.failure.code === 'suite-unavailable')
    return { name, benchmark: candidate, isSided: false };
  const baseline = wholeSource(`${name} of ${commit.slice(0, 12)}`, loaded);
  return { name, benchmark: wholeSource(name, sideBySideText(baseline, candidate)), isSided: true };
}

async function checkedOut(against: string, folder: string): Promise<Checkout> {
  const ref = /^git:(.+)$/.exec(against)?.[1];
  if (ref === undefined) throw new Complaint(`against: "${against}" is no version. Write it as git:main.`);
  try {
    return await checkOut(ref, folder);
  } catch (error) {
    const reason = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new Complaint(`against: ${ref} cannot be checked out. ${reason}`);
  }
}

/** What was loaded, or a complaint that names it. */
export function wholeSource<T>(name: string, loaded: Result<T>): T {
  if (loaded.ok) return loaded.value;
  const { what, fix, line } = failureText(loaded.failure);
  throw new Complaint(`${name}${line === undefined ? '' : `, line ${line}`}: ${what} ${fix}`);
}
