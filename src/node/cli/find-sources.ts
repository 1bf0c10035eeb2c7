import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CliSettings } from '../../lab/config/cli-settings.ts';
import type { Benchmark } from '../../lab/model/benchmark.ts';
import { failureText } from '../../lab/words/failure-text.ts';
import { benchmarksFolder } from '../place.ts';
import { checkOut, type Checkout } from '../sources/check-out.ts';
import { findFiles, isGlob } from '../sources/find-files.ts';
import { loadSuite } from '../sources/load-suite.ts';
import { readdressed } from '../sources/readdressed.ts';
import type { FileOrigin } from '../sources/origin.ts';
import { Complaint } from './complaint.ts';
import { loadSource, sidedSource, type Named } from './load-source.ts';
import type { Source } from './measure-source.ts';
import { planOf } from './plan-of.ts';

/**
 * What is to be measured: the suites, and the files unless only suites were asked for. A file that is no benchmark is
 * among them, with the reason.
 *
 * Errors: throws a `Complaint` for a suite, a file or a version that is not there, and a file that cannot be read.
 */
export async function findSources(settings: CliSettings, folder: string, seed: number): Promise<Source[]> {
  const suites = await Promise.all(settings.suites.map((id) => suiteOf(id)));
  const lost = settings.files.find((path) => !isGlob(path) && !existsSync(resolve(folder, path)));
  if (lost !== undefined) throw new Complaint(`There is no file ${lost}.`);
  const names = await findFiles(settings.files, folder);
  const { against } = settings;
  const files =
    against === undefined ? await filesOf(names, folder) : await sidedFiles(names, folder, against);
  return [...suites, ...files].map(({ benchmark, ...named }, nth): Source => {
    return { ...named, plan: planOf(settings, benchmark, (seed + nth) >>> 0) };
  });
}

async function suiteOf(id: string): Promise<Named> {
  const loaded = await loadSuite(id);
  if (loaded.ok)
    return { name: id, benchmark: loaded.value, isSided: false, ...suiteOrigin(id, loaded.value) };
  throw new Complaint(failureText(loaded.failure).what);
}

function suiteOrigin(id: string, benchmark: Benchmark): { origin?: FileOrigin } {
  if (benchmark.kind === 'trusted') return {};
  const { text, language } = benchmark;
  return { origin: { kind: 'file', url: new URL(`${id}.bench.ts`, benchmarksFolder).href, text, language } };
}

async function filesOf(names: readonly string[], folder: string): Promise<Named[]> {
  const files: Named[] = [];
  for (const name of names) files.push(await loadSource(name, join(folder, name)));
  return files;
}

/** Each file beside the same file of another version; one that is new there is measured by itself. */
async function sidedFiles(names: readonly string[], folder: string, against: string): Promise<Named[]> {
  const checkout = await checkedOut(against, folder);
  try {
    const files: Named[] = [];
    for (const name of names) files.push(await sidedFile(name, folder, checkout, against));
    return files;
  } finally {
    await checkout.remove();
  }
}

async function sidedFile(
  name: string,
  folder: string,
  { at, commit }: Checkout,
  against: string,
): Promise<Named> {
  const candidate = await loadSource(name, join(folder, name));
  if (!existsSync(join(at, name))) return candidate;
  const short = commit.slice(0, 12);
  const baseline = await loadSource(`${name} of ${short}`, join(at, name));
  const { origin } = baseline;
  const moved = { ...baseline, ...(origin && { origin: movedOrigin(origin, at, short) }) };
  return sidedSource(name, { baseline: moved, candidate }, against);
}

/** By the version, since the checkout will be gone: `git:1a2b3c4d5e6f/sorting.bench.ts`. */
function movedOrigin(origin: FileOrigin, at: string, commit: string): FileOrigin {
  const folder = pathToFileURL(at).href;
  return readdressed(origin, (address) => address.replace(folder, `git:${commit}`));
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
