import { describe, expect, it } from 'vitest';
import { failed, ok } from '../../../../src/lab/model/result.ts';
import type { Archive } from '../../../../src/web/archive/archive.ts';
import { importFiles, importText } from '../../../../src/web/ui/history/import-files.ts';
import { createToasts } from '../../../../src/web/ui/toasts.ts';

const file = (text: string) => new File([text], `${text}.arsenal.json`);

/** Takes a file of a number for so many new runs and one that is there; any other is no export. */
const countingArchive: Pick<Archive, 'importRuns'> = {
  async importRuns(blob) {
    const runs = Number(await blob.text());
    if (Number.isNaN(runs)) return failed({ code: 'not-an-export', where: 'the start', message: 'not JSON' });
    return ok({ added: Array.from({ length: runs }, (_, i) => `run ${i}`), skipped: 1 });
  },
};

const told = async (...files: File[]) => {
  const toasts = createToasts();
  await importFiles({ archive: countingArchive, toasts, deletions: { forget: () => undefined } }, files);
  return toasts.view();
};

describe('an import', () => {
  it.each([
    [3, 1, '3 runs added, 1 already here.'],
    [1, 0, '1 run added.'],
    [0, 2, '2 already here.'],
    [0, 0, 'The file holds no runs.'],
  ])('of %i new and %i known runs says so', (added, skipped, text) => {
    expect(importText(added, skipped)).toBe(text);
  });

  it('adds up over files', async () => {
    expect(await told(file('2'), file('1'))).toMatchObject([{ text: '3 runs added, 2 already here.' }]);
  });

  it('names the file that is no export and takes the others', async () => {
    const [bad, good] = await told(file('photo'), file('2'));
    expect(bad.kind).toBe('bad');
    expect(bad.text).toContain('photo.arsenal.json: The file is not an export of the lab');
    expect(good.text).toBe('2 runs added, 1 already here.');
  });

  it('leaves nothing to bring back of what it brought', async () => {
    const forgotten: string[] = [];
    const deletions = { forget: (ids: readonly string[]) => void forgotten.push(...ids) };
    await importFiles({ archive: countingArchive, toasts: createToasts(), deletions }, [file('2')]);
    expect(forgotten).toEqual(['run 0', 'run 1']);
  });

  it('does not claim that anything was added when nothing could be read', async () => {
    expect(await told(file('photo'))).toHaveLength(1);
  });
});
