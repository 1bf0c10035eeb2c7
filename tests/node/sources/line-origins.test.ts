import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sideBySideText } from '../../../src/lab/source/side-by-side-text.ts';
import { lineOrigins } from '../../../src/node/sources/line-origins.ts';
import { loadFile } from '../../../src/node/sources/load-file.ts';
import { scratchFolders } from '../../support/scratch-folders.ts';

const folderOf = scratchFolders();

const twice = `export type Unseen = 1;

export function twice(n: number): number {
  return 2 * n; // here
}
`;
const importing = (name: string) => `import { bench } from 'arsenal-lab';
import { twice } from './lib/twice.ts';
type Unseen = 1;

bench('${name}', () => {
  return twice(21);
});
`;

async function loadedFrom(files: Record<string, string>, name: string) {
  const loaded = await loadFile(join(folderOf(files), name));
  if (!loaded.ok) throw new Error(loaded.failure.code);
  return loaded.value;
}

const lineOf = (text: string, said: string) => text.split('\n').findIndex((line) => line.includes(said)) + 1;

test('A file that stands by itself is its own origin', async () => {
  const { origin } = await loadedFrom({ 'a.bench.js': "bench('a',\n() => 1);" }, 'a.bench.js');
  const origins = lineOrigins(origin);
  expect([0, 1, 2, 3].map(origins)).toEqual([undefined, { line: 1 }, { line: 2 }, undefined]);
});

test('Where the lines of a bundle were written is known: of another file with its name', async () => {
  const files = { 'lib/twice.ts': twice, 'a.bench.ts': importing('a') };
  const { benchmark, origin } = await loadedFrom(files, 'a.bench.ts');
  const origins = lineOrigins(origin);
  const originOf = (said: string) => origins(lineOf(benchmark.text, said));
  expect(originOf('return 2 * n')).toEqual({ file: 'lib/twice.ts', line: 4 });
  expect(originOf('return twice(21)')).toEqual({ line: 6 });
  expect(originOf('// lib/twice.ts')).toBeUndefined();
  expect([0, 1_000].map(origins)).toEqual([undefined, undefined]);
});

test('Each line of two versions is known by its version and its line there', async () => {
  const old = await loadedFrom({ 'a.bench.js': "bench('a',\n() => 'old');" }, 'a.bench.js');
  const now = await loadedFrom({ 'lib/twice.ts': twice, 'a.bench.ts': importing('now') }, 'a.bench.ts');
  const both = sideBySideText(old.benchmark, now.benchmark);
  if (!both.ok) throw new Error(both.failure.code);
  const { text } = both.value;
  const origins = lineOrigins({ kind: 'sides', baseline: old.origin, candidate: now.origin });
  const originOf = (said: string) => origins(lineOf(text, said));
  expect(originOf("'old'")).toEqual({ line: 2, side: 'baseline' });
  expect(originOf('return 2 * n')).toEqual({ line: 4, file: 'lib/twice.ts', side: 'candidate' });
  expect(originOf('return twice(21)')).toEqual({ line: 6, side: 'candidate' });
  expect(originOf('const version')).toBeUndefined();
  expect(originOf("version('baseline'")).toBeUndefined();
});
