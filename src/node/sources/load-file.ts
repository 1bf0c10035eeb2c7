import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Attachment, Benchmark, Language } from '../../lab/model/benchmark.ts';
import { failed, ok, type Result } from '../../lab/model/result.ts';
import { compile } from '../../lab/source/compile.ts';
import type { FileOrigin, PlaceMap } from './origin.ts';

export type Written = Extract<Benchmark, { kind: 'written' }>;

/** A benchmark, and where its text is from. */
export type Loaded = { benchmark: Written; origin: FileOrigin };

/**
 * A benchmark out of a file. One that imports anything is bundled with it, so that the text stands by itself in every
 * runtime and in the app. Files that the text names in `file('…')` and `text('…')` are taken from beside it.
 *
 * Errors: `suite-unavailable` for a file that cannot be read; those of `compile` and of bundling.
 */
export async function loadFile(path: string): Promise<Result<Loaded>> {
  const read = await readBenchmark(path).catch((error: unknown) => String(error));
  if (typeof read === 'string') return failed({ code: 'suite-unavailable', message: read });
  const compiled = compile(read.text, read.language);
  const url = pathToFileURL(resolve(path)).href;
  if (compiled.ok) return ok(loaded(read, url));
  if (compiled.failure.code !== 'unknown-import') return compiled;
  const { bundled } = await import('./bundled.ts');
  const whole = await bundled(path);
  if (!whole.ok) return whole;
  const { text, map } = whole.value;
  return ok(loaded({ ...read, language: 'js', text }, url, map));
}

const loaded = (benchmark: Written, url: string, map?: PlaceMap): Loaded => {
  const { text, language } = benchmark;
  return { benchmark, origin: { kind: 'file', url, text, language, ...(map && { map }) } };
};

/** What stands in a file, whatever it is, with the files that it names. Errors: rejects where it cannot be read. */
export async function readBenchmark(path: string): Promise<Written> {
  const text = await readFile(path, 'utf8');
  const language: Language = /\.[cm]?tsx?$/.test(path) ? 'ts' : 'js';
  const title = basename(path).replace(/(\.bench)?\.[^.]+$/, '');
  return {
    kind: 'written',
    title,
    language,
    text,
    attachments: await attached(text, dirname(resolve(path))),
  };
}

/** How a text names the files it reads. */
const naming = /\b(?:file|text)\(\s*(['"`])([^'"`$\n]+)\1/g;

/** Those that are there; of one that is not, the benchmark itself tells when it asks for it. */
async function attached(text: string, folder: string): Promise<Attachment[]> {
  const names = new Set(Array.from(text.matchAll(naming), ([, , name]) => name));
  const read = await Promise.all([...names].map((name) => attachment(name, join(folder, name))));
  return read.filter((each) => each !== undefined);
}

async function attachment(name: string, path: string): Promise<Attachment | undefined> {
  try {
    return { name, bytes: new Uint8Array(await readFile(path)) };
  } catch {
    return undefined;
  }
}
