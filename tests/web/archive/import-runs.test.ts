import { afterEach, describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import type { Random } from '../../../src/lab/model/units.ts';
import type { KeptRun } from '../../../src/lab/wire/run-content.ts';
import type { Archive } from '../../../src/web/archive/archive.ts';
import { archiveDevice } from '../../support/archive-device.ts';
import { fullDisk } from '../../support/full-disk.ts';
import { awkwardRun } from '../../support/kept-run.ts';

const empty = () => archiveDevice().tab().archive;

async function fileOf(archive: Archive, ids?: string[]): Promise<Blob> {
  const file = await archive.exportRuns(ids);
  if (!file.ok) throw new Error(file.failure.code);
  return file.value;
}

/** An archive that holds these runs, which came as files of one run. */
async function holding(...runs: KeptRun[]): Promise<Archive> {
  const archive = empty();
  for (const run of runs) {
    const file = await archive.exportUnsaved(run);
    if (!file.ok) throw new Error(file.failure.code);
    expect(await archive.importRuns(file.value)).toMatchObject({ ok: true });
  }
  return archive;
}

const runs = (seed: number, count: number) => {
  const random = mulberry32(seed);
  return Array.from({ length: count }, (_, index) => awkwardRun(random, `run-${index}`));
};
/** The same runs, begun one after the other: the order they have in a file. `run-3` is before `run-2`. */
const inOrder = (kept: KeptRun[]): KeptRun[] =>
  kept.map(({ run, ...rest }, index) => ({ ...rest, run: { ...run, startedAt: [1, 2, 4, 3][index] } }));
const textOf = (archive: Archive) => fileOf(archive).then((file) => file.text());
const list = (archive: Archive) => archive.list().then((entries) => (entries.ok ? entries.value : []));

describe('export and import', () => {
  it('carry everything into an empty archive: the file it gives is the same, hashes and all', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const kept = runs(seed, 4);
      const first = await textOf(await holding(...kept));
      const second = empty();
      expect(await second.importRuns(new Blob([first]))).toMatchObject({ value: { skipped: 0 } });
      expect(await textOf(second)).toBe(first);
      for (const run of kept) expect(await second.load(run.run.id)).toEqual({ ok: true, value: run });
    }
  });

  it('carry only the runs named', async () => {
    const archive = await holding(...runs(6, 3));
    const other = empty();
    const imported = await other.importRuns(await fileOf(archive, ['run-2']));
    expect(imported).toEqual({ ok: true, value: { added: ['run-2'], skipped: 0 } });
  });

  it('carry an empty archive', async () => {
    expect(await empty().importRuns(await fileOf(empty()))).toEqual({
      ok: true,
      value: { added: [], skipped: 0 },
    });
  });

  it('skip what is there already', async () => {
    const archive = await holding(...runs(7, 3));
    const file = await fileOf(archive);
    await archive.rename('run-1', 'another content now');
    const imported = await archive.importRuns(file);
    expect(imported).toEqual({ ok: true, value: { added: ['new-1'], skipped: 2 } });
    expect(await archive.importRuns(file)).toEqual({ ok: true, value: { added: [], skipped: 3 } });
    expect(await archive.load('run-1')).toMatchObject({ value: { run: { name: 'another content now' } } });
  });

  it('bring back a run that was deleted', async () => {
    const archive = await holding(...runs(8, 1));
    const file = await fileOf(archive);
    await archive.remove(['run-0']);
    expect(await archive.importRuns(file)).toEqual({ ok: true, value: { added: ['run-0'], skipped: 0 } });
    expect(await list(archive)).toHaveLength(1);
  });

  it('tell the tabs, and the figures of the list are there', async () => {
    const kept = runs(9, 1);
    const archive = empty();
    const told: string[] = [];
    archive.subscribe((change) => told.push(change));
    await archive.importRuns(await fileOf(await holding(...kept)));
    expect(told).toEqual(['runs']);
    const [entry] = await list(archive);
    expect(entry.cases.map(({ summary }) => summary)).toEqual(kept[0].summaries);
  });
});

describe('an import', () => {
  let disk: ReturnType<typeof fullDisk> | undefined;
  afterEach(() => disk?.free());

  it('says which hash is wrong', async () => {
    const text = await textOf(await holding(...runs(10, 1)));
    const tampered = text.replace('"cores":2', '"cores":64');
    expect(await empty().importRuns(new Blob([tampered]))).toMatchObject({
      failure: { code: 'hash-mismatch' },
    });
    const otherId = text.replace('"id":"run-0"', '"id":"run-9"');
    expect(await empty().importRuns(new Blob([otherId]))).toMatchObject({
      failure: { code: 'hash-mismatch' },
    });
  });

  it('adds nothing of a file whose last run is broken', async () => {
    const text = await textOf(await holding(...runs(11, 3)));
    const at = text.lastIndexOf('"isolated":true');
    const archive = empty();
    const broken = `${text.slice(0, at)}"isolated":null${text.slice(at + 15)}`;
    expect(await archive.importRuns(new Blob([broken]))).toEqual({
      ok: false,
      failure: {
        code: 'not-an-export',
        where: '$.runs[2].content.run.environment.isolated',
        message: 'expected true or false',
      },
    });
    expect(await list(archive)).toEqual([]);
  });

  it.each(['request', 'abort'] as const)('adds nothing when the disk is full (%s)', async (how) => {
    const file = await fileOf(await holding(...runs(12, 3)));
    const archive = empty();
    disk = fullDisk(how, 12);
    expect(await archive.importRuns(file)).toEqual({ ok: false, failure: { code: 'storage-full' } });
    expect(disk.refused()).toBeGreaterThan(0);
    disk.free();
    expect(await list(archive)).toEqual([]);
    expect(await archive.importRuns(file)).toMatchObject({ value: { skipped: 0 } });
  });

  it('that fails hides again what it brought back, and erases only what it added', async () => {
    const device = archiveDevice();
    const kept = inOrder(runs(15, 3));
    const file = await fileOf(await holding(...kept));
    const archive = device.tab({ newId: () => 'run-2' }).archive;
    expect(await archive.importRuns(file)).toMatchObject({ value: { skipped: 0 } });
    const { archive: other } = device.tab();
    await other.rename('run-2', 'another content now');
    await other.remove(['run-0']);
    const lacking = await holding(kept[0], inOrder(runs(16, 4))[3], kept[2]);
    expect(await archive.importRuns(await fileOf(lacking))).toMatchObject({
      failure: { code: 'storage-failed' },
    });
    expect((await list(archive)).map(({ id }) => id).sort()).toEqual(['run-1', 'run-2']);
    expect(await archive.restore(['run-3'])).toMatchObject({ failure: { code: 'no-such-run' } });
    expect(await archive.restore(['run-0'])).toMatchObject({ ok: true });
    expect(await archive.load('run-0')).toEqual({ ok: true, value: kept[0] });
  });

  it.each(['request', 'abort'] as const)('keeps a deleted run when the disk is full (%s)', async (how) => {
    const kept = inOrder(runs(17, 2));
    const archive = await holding(kept[0]);
    await archive.remove(['run-0']);
    const file = await fileOf(await holding(...kept));
    disk = fullDisk(how, 1);
    expect(await archive.importRuns(file)).toEqual({ ok: false, failure: { code: 'storage-full' } });
    disk.free();
    expect(await archive.restore(['run-0'])).toMatchObject({ ok: true });
    expect((await list(archive)).map(({ id }) => id)).toEqual(['run-0']);
    expect(await archive.load('run-0')).toEqual({ ok: true, value: kept[0] });
  });

  it('refuses a file too large to be read, unread', async () => {
    const file = new Blob(['{}']);
    Object.defineProperty(file, 'size', { value: 300_000_000 });
    Object.defineProperty(file, 'stream', { value: () => expect.unreachable() });
    expect(await empty().importRuns(file)).toEqual({
      ok: false,
      failure: { code: 'file-too-large', name: 'file', limitBytes: 268_435_456 },
    });
  });

  it(
    'neither throws nor takes in anything changed, however a file is damaged',
    { timeout: 60_000 },
    async () => {
      const archive = await holding(...runs(13, 2));
      const text = await textOf(archive);
      const random = mulberry32(14);
      const target = empty();
      const codes = new Map<string, number>();
      for (let i = 0; i < 200; i++) {
        const damaged = damage(text, random);
        const imported = await target.importRuns(new Blob([damaged]));
        const code = imported.ok ? 'same' : imported.failure.code;
        codes.set(code, (codes.get(code) ?? 0) + 1);
        if (imported.ok) expect(JSON.parse(damaged)).toEqual(JSON.parse(text));
        else expect(await list(target)).toEqual([]);
        if (imported.ok) break;
      }
      expect([...codes.keys()].sort()).toEqual(['hash-mismatch', 'not-an-export']);
      expect([...codes.values()].reduce((sum, count) => sum + count)).toBe(200);
    },
  );
});

/** One small thing changed: a letter, a piece lost, doubled or cut off, a value of another kind. */
function damage(text: string, random: Random): string {
  const at = Math.floor(random() * text.length);
  const length = 1 + Math.floor(random() * 40);
  const [before, piece, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  const letter = 'aZ09"{}[],:-.$\\é'[Math.floor(random() * 16)];
  const values = ['null', '-1', '"x"', '[]', '{}', '1e999', 'true', '{"$number":"NaN"}'];
  const value = values[Math.floor(random() * values.length)];
  const damages = [
    before,
    before + after,
    before + piece + piece + after,
    before + (letter === text[at] ? '' : letter) + text.slice(at + 1),
    `${before}${Array.from(piece).reverse().join('')} ,${after}`,
    replaceValue(text, at, value),
  ];
  return damages[Math.floor(random() * damages.length)];
}

/** The first number or flag after this place, exchanged. */
function replaceValue(text: string, at: number, value: string): string {
  const head = text.slice(0, at);
  const rest = text.slice(at).replace(/:(\d+|true|false)(?=[,}])/, () => `:${value}`);
  return head + rest === text ? text.slice(0, -3) : head + rest;
}
