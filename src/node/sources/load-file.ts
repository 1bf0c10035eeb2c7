import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Attachment, Benchmark, Language } from '../../lab/model/benchmark.ts';
import { failed, ok, type Result } from '../../lab/model/result.ts';
import { compile } from '../../lab/source/compile.ts';

export type Written = Extract<Benchmark, { kind: 'written' }>;

/**
 * A benchmark out of a file. One that imports anything is bundled with it, so that the text stands by itself in every
 * runtime and in the app. Files that the text names in `file('…')` and `text('…')` are taken from beside it.
 *
 * Errors: `suite-unavailable` for a file that cannot be read; those of `compile` and of bundling.
 */
export async function loadFile(path: string): Promise<Result<Written>> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => error);
  if (typeof text !== 'string') return failed({ code: 'suite-unavailable', message: String(text) });
  const language: Language = /\.[cm]?tsx?$/.test(path) ? 'ts' : 'js';
  const attachments = await attached(text, dirname(resolve(path)));
  const title = basename(path).replace(/(\.bench)?\.[^.]+$/, '');
  const compiled = compile(text, language);
  if (compiled.ok) return ok({ kind: 'written', title, language, text, attachments });
  if (compiled.failure.code !== 'unknown-import') return compiled;
  const { bundled } = await import('./bundled.ts');
  const whole = await bundled(path);
  return whole.ok ? ok({ kind: 'written', title, language: 'js', text: whole.value, attachments }) : whole;
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
