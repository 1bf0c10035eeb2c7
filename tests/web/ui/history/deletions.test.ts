import { describe, expect, it } from 'vitest';
import { failed, ok } from '../../../../src/lab/model/result.ts';
import { createDeletions } from '../../../../src/web/ui/history/deletions.ts';
import { createToasts } from '../../../../src/web/ui/toasts.ts';
import { settled } from '../../../support/settled.ts';

function rememberingArchive() {
  const hidden = new Set<string>();
  return {
    hidden,
    full: false,
    async remove(ids: string[]) {
      if (this.full) return failed({ code: 'storage-full' });
      ids.forEach((id) => hidden.add(id));
      return ok(undefined);
    },
    async restore(ids: string[]) {
      if (this.full) return failed({ code: 'storage-full' });
      ids.forEach((id) => hidden.delete(id));
      return ok(undefined);
    },
  };
}

describe('a deletion', () => {
  it('is done at once and undone by the toast', async () => {
    const [archive, toasts] = [rememberingArchive(), createToasts()];
    const deletions = createDeletions(archive, toasts);
    await deletions.remove(['a', 'b']);
    expect([...archive.hidden]).toEqual(['a', 'b']);
    const [toast] = toasts.view();
    expect([toast.text, toast.action?.label]).toEqual(['Deleted 2 runs.', 'Undo']);
    toast.action?.run();
    await settled();
    expect(archive.hidden.size).toBe(0);
    expect(deletions.view()).toEqual([]);
  });

  it('can be undone after its toast is gone, all together', async () => {
    const archive = rememberingArchive();
    const deletions = createDeletions(archive, createToasts());
    await deletions.remove(['a']);
    await deletions.remove(['b', 'c']);
    expect(deletions.view()).toEqual(['a', 'b', 'c']);
    await deletions.restore(deletions.view());
    expect(archive.hidden.size).toBe(0);
  });

  it('is forgotten when its runs come back by another way', async () => {
    const deletions = createDeletions(rememberingArchive(), createToasts());
    await deletions.remove(['a', 'b']);
    deletions.forget(['b', 'c']);
    expect(deletions.view()).toEqual(['a']);
  });

  it('says why it failed and remembers nothing', async () => {
    const [archive, toasts] = [rememberingArchive(), createToasts()];
    archive.full = true;
    const deletions = createDeletions(archive, toasts);
    await deletions.remove(['a']);
    expect(deletions.view()).toEqual([]);
    expect(toasts.view()).toMatchObject([{ kind: 'bad' }]);
  });

  it('stays on offer when undoing it fails', async () => {
    const archive = rememberingArchive();
    const deletions = createDeletions(archive, createToasts());
    await deletions.remove(['a']);
    archive.full = true;
    await deletions.restore(['a']);
    expect(deletions.view()).toEqual(['a']);
  });

  it('of nothing says nothing', async () => {
    const toasts = createToasts();
    await createDeletions(rememberingArchive(), toasts).remove([]);
    expect(toasts.view()).toEqual([]);
  });
});
