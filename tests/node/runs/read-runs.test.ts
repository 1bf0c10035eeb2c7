import { writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { readRuns } from '../../../src/node/runs/read-runs.ts';
import { runFile, sealedRun } from '../../../src/node/runs/run-file.ts';
import { writeWhole } from '../../../src/node/runs/write-whole.ts';
import { awkwardRun } from '../../support/kept-run.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

let scratch: ReturnType<typeof scratchFolder>;
beforeEach(() => (scratch = scratchFolder({})));
afterEach(() => scratch.remove());

const random = mulberry32(7);
const runs = [1, 2, 3].map((nth) => awkwardRun(random, `run-${nth}`));

test('A run that was written is read back whole, with the hash it was given', async () => {
  const path = join(scratch.root, 'runs', 'all.arsenal.json');
  const sealed = runs.map(sealedRun);
  await writeWhole(path, runFile(sealed));
  const read = await readRuns(path);
  expect(read.ok && read.value.map(({ hash }) => hash).sort()).toEqual(sealed.map(({ hash }) => hash).sort());
  expect(read.ok && read.value.map(({ kept }) => sealedRun(kept).text).sort()).toEqual(
    sealed.map(({ text }) => text).sort(),
  );
});

test('Of a folder every run file is read, oldest first, and nothing else', async () => {
  for (const run of runs)
    await writeWhole(join(scratch.root, 'deep', `${run.run.id}.arsenal.json`), runFile([sealedRun(run)]));
  await writeWhole(join(scratch.root, 'report.json'), '{}');
  const read = await readRuns(scratch.root);
  const starts = read.ok ? read.value.map(({ kept }) => kept.run.startedAt) : [];
  expect(starts).toEqual(runs.map(({ run }) => run.startedAt).sort((a, b) => a - b));
});

test('A run that was changed after it was written is refused, and so is a file that is not there', async () => {
  const path = join(scratch.root, 'changed.arsenal.json');
  const text = runFile([sealedRun(runs[0])]);
  writeFileSync(path, text.replace('"samples":10000', '"samples":20000'));
  expect(await readRuns(path)).toMatchObject({
    ok: false,
    failure: { path, failure: { code: 'hash-mismatch' } },
  });
  const nowhere = join(scratch.root, 'nowhere.arsenal.json');
  expect(await readRuns(nowhere)).toMatchObject({
    ok: false,
    failure: { failure: { code: 'not-an-export' } },
  });
});

test('A file is written under another name first, which is gone afterwards', async () => {
  const path = join(scratch.root, 'a', 'b.txt');
  await writeWhole(path, 'first');
  await writeWhole(path, 'second');
  expect(await readFile(path, 'utf8')).toBe('second');
  expect(await readdir(join(scratch.root, 'a'))).toEqual(['b.txt']);
});
