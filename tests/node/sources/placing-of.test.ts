import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { compile } from '../../../src/lab/source/compile.ts';
import { sideBySideText } from '../../../src/lab/source/side-by-side-text.ts';
import { loadFile, type Loaded } from '../../../src/node/sources/load-file.ts';
import type { Origin } from '../../../src/node/sources/origin.ts';
import { placingOf } from '../../../src/node/sources/placing-of.ts';
import { scratchFolders } from '../../support/scratch-folders.ts';

const folderOf = scratchFolders();

async function loadedFrom(folder: string, name: string): Promise<Loaded> {
  const loaded = await loadFile(join(folder, name));
  if (!loaded.ok) throw new Error(loaded.failure.code);
  return loaded.value;
}

/** Where a word of the compiled text of a benchmark is in the files. */
function placeOf(
  word: string,
  { benchmark, origin }: { benchmark: Loaded['benchmark']; origin: Origin },
  nth = 0,
) {
  const compiled = compile(benchmark.text, benchmark.language);
  if (!compiled.ok) throw new Error(compiled.failure.code);
  const at = [...compiled.value.code.matchAll(new RegExp(`\\b${word}\\b`, 'g'))][nth].index;
  const lines = compiled.value.code.slice(0, at).split('\n');
  return placingOf(origin)(lines.length, (lines.at(-1) ?? '').length + 1);
}

const typed = `import { bench } from 'arsenal-lab';
const size: number = 3; const spin = (turns: number) => turns;
bench('a', () => spin(size));
`;

test('A place in a file without its types is one in the file as it was written', async () => {
  const folder = folderOf({ 'a.bench.ts': typed });
  const url = pathToFileURL(join(folder, 'a.bench.ts')).href;
  const loaded = await loadedFrom(folder, 'a.bench.ts');
  expect(placeOf('spin', loaded)).toEqual({ url, line: 2, column: 31 });
  expect(placingOf(loaded.origin)(5, 1)).toBeUndefined();
  expect(placingOf(loaded.origin)(0, 1)).toBeUndefined();
});

test('A place in a bundle is one in the file that it came from', async () => {
  const folder = folderOf({
    'twice.ts': '// first\nexport const twice = (n: number): number =>\n  2 * n;\n',
    'a.bench.ts':
      "import { bench } from 'arsenal-lab';\nimport { twice } from './twice.ts';\n\nbench('a', () => twice(21));",
  });
  const loaded = await loadedFrom(folder, 'a.bench.ts');
  expect(placeOf('twice', loaded, 1)).toMatchObject({
    url: pathToFileURL(join(folder, 'twice.ts')).href,
    line: 2,
  });
  expect(placeOf('21', loaded)).toMatchObject({
    url: pathToFileURL(join(folder, 'a.bench.ts')).href,
    line: 4,
  });
});

test('A place in two versions of a file is one in the version that has it', async () => {
  const folder = folderOf({ 'a.bench.ts': typed, 'b.bench.ts': `\n\n${typed}` });
  const [baseline, candidate] = [
    await loadedFrom(folder, 'a.bench.ts'),
    await loadedFrom(folder, 'b.bench.ts'),
  ];
  const both = sideBySideText(baseline.benchmark, candidate.benchmark);
  if (!both.ok) throw new Error(both.failure.code);
  const origin = { kind: 'sides', baseline: baseline.origin, candidate: candidate.origin } as const;
  const sided = { benchmark: both.value, origin };
  expect(placeOf('spin', sided, 0)).toEqual({ url: baseline.origin.url, line: 2, column: 31 });
  expect(placeOf('spin', sided, 2)).toEqual({ url: candidate.origin.url, line: 4, column: 31 });
  expect(placeOf('version', sided)).toBeUndefined();
});
