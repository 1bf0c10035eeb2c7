import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../../src/lab/source/compile.ts';
import { findFiles } from '../../../src/node/sources/find-files.ts';
import { loadFile } from '../../../src/node/sources/load-file.ts';
import { loadSuite } from '../../../src/node/sources/load-suite.ts';
import { runCompiled } from '../../support/run-compiled.ts';
import { scratchFolders } from '../../support/scratch-folders.ts';

const folderOf = scratchFolders();
const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

const compiledOf = (loaded: Awaited<ReturnType<typeof loadFile>>) =>
  loaded.ok ? compile(loaded.value.benchmark.text, loaded.value.benchmark.language) : loaded;

test('A file that imports nothing but the lab stays as it was written', async () => {
  const text = "import { bench } from 'arsenal-lab';\nbench('a', (): number => 1);\n";
  const loaded = await loadFile(join(folderOf({ 'sorting.bench.ts': text }), 'sorting.bench.ts'));
  expect(loaded).toMatchObject({
    ok: true,
    value: {
      benchmark: { kind: 'written', title: 'sorting', language: 'ts', text, attachments: [] },
      origin: { kind: 'file', url: matching(/^file:.*\/sorting\.bench\.ts$/), language: 'ts', text },
    },
  });
});

test('A file that imports others is bundled with them, and still takes bench from the lab', async () => {
  const folder = folderOf({
    'twice.ts': 'export const twice = (n: number): number => 2 * n;',
    'a.bench.ts':
      "import { bench } from 'arsenal-lab';\nimport { twice } from './twice.ts';\nbench('n ' + twice(21), () => 1);",
  });
  const loaded = await loadFile(join(folder, 'a.bench.ts'));
  const compiled = compiledOf(loaded);
  const calls = compiled.ok ? await runCompiled(compiled.value) : [];
  expect(calls.map(([, name]) => name)).toEqual(['n 42']);
});

test('What Node has itself is fetched when the text runs, and is missed by name where there is no Node', async () => {
  const text =
    "import { bench } from 'arsenal-lab';\nimport { basename } from 'node:path';\nbench(basename('/a/b'), () => 1);";
  const loaded = await loadFile(join(folderOf({ 'a.bench.ts': text }), 'a.bench.ts'));
  const compiled = compiledOf(loaded);
  if (!compiled.ok) throw new Error('it does not compile');
  const calls = await runCompiled(compiled.value, { process });
  expect(calls.map(([, name]) => name)).toEqual(['b']);
  await expect(runCompiled(compiled.value)).rejects.toThrow("'node:path' is there only in Node and Bun");
});

test('Files named in the text are taken from beside it', async () => {
  const folder = folderOf({
    'a.bench.js': "bench('a', () => text('data.txt') + file('none.bin'));",
    'data.txt': 'data',
  });
  const loaded = await loadFile(join(folder, 'a.bench.js'));
  expect(loaded.ok && loaded.value.benchmark.attachments).toEqual([
    { name: 'data.txt', bytes: new TextEncoder().encode('data') },
  ]);
});

test('A file that cannot be read, parsed or bundled says where and why', async () => {
  const folder = folderOf({
    'bad.bench.js': 'bench(;',
    'lost.bench.js': "import './lost.js';\nbench('a', () => 1);",
  });
  const failures = await Promise.all(
    ['none.bench.js', 'bad.bench.js', 'lost.bench.js'].map((name) => loadFile(join(folder, name))),
  );
  expect(failures).toMatchObject([
    { failure: { code: 'suite-unavailable' } },
    { failure: { code: 'syntax-error', line: 1 } },
    { failure: { code: 'syntax-error', line: 1 } },
  ]);
});

test('Files are found by globs, each once, without those of packages', async () => {
  const folder = folderOf({
    'b.bench.ts': '',
    'a/a.bench.ts': '',
    'node_modules/x/c.bench.ts': '',
    'a/other.ts': '',
  });
  expect(await findFiles(['**/*.bench.ts', 'b.bench.ts'], folder)).toEqual(['a/a.bench.ts', 'b.bench.ts']);
  expect(await findFiles(['a/'], folder)).toEqual(['a/a.bench.ts']);
  expect(await findFiles(['.'], folder)).toEqual(['a/a.bench.ts', 'b.bench.ts']);
});

test('A built-in suite comes with its files, and an unknown one with the names there are', async () => {
  const json = await loadSuite('json');
  expect(json.ok && json.value).toMatchObject({
    kind: 'written',
    attachments: [{ name: 'browser-compat.json' }],
  });
  const unknown = await loadSuite('jsno');
  expect(unknown).toMatchObject({ ok: false, failure: { code: 'suite-unavailable' } });
});
