import { expect, test } from 'vitest';
import { createDesk } from '../../../../src/web/ui/performance/desk.ts';
import { kindOfFile, openFiles } from '../../../../src/web/ui/performance/open-files.ts';
import { ok } from '../../../../src/lab/model/result.ts';
import { createLibrary } from '../../../../src/web/ui/profile/create-library.ts';
import { createToasts } from '../../../../src/web/ui/toasts.ts';
import { fakeProfileHost } from '../../../support/fake-profile-host.ts';

const testRoutes = {
  view: () => ({ screen: 'performance' as const }),
  subscribe: () => () => undefined,
  replace: () => undefined,
};

function table() {
  const imported: Blob[] = [];
  const archive = {
    async importRuns(file: Blob) {
      imported.push(file);
      return ok({ added: ['1'], skipped: 0 });
    },
  };
  const deletions = { forget: () => undefined };
  const opened: string[] = [];
  const library = createLibrary(() => fakeProfileHost().host);
  const routes = { ...testRoutes, go: ({ screen }: { screen: string }) => void opened.push(screen) };
  const profiles = async () => library;
  return {
    desk: createDesk(),
    toasts: createToasts(),
    archive,
    deletions,
    imported,
    profiles,
    library,
    routes,
    opened,
  };
}

test('a file is told by the end of its name', () => {
  const names = ['a.bench.ts', 'A.MJS', 'run.arsenal.json', 'sum.wasm', 'data.json', 'CPU.1.cpuprofile'];
  expect(names.map(kindOfFile)).toEqual(['text', 'text', 'runs', 'attachment', 'attachment', 'profile']);
});

test('a script goes to the editor under its name; what lies beside it is attached', async () => {
  const parts = table();
  await openFiles(parts, [new File(['bytes'], 'sum.wasm'), new File(['let a = 1;'], 'sum.bench.js')]);
  const { draft } = parts.desk.view();
  expect(draft).toMatchObject({ title: 'sum', language: 'js', text: 'let a = 1;' });
  expect(draft.attachments.map(({ name, bytes }) => [name, bytes.length])).toEqual([['sum.wasm', 5]]);
});

test('opening a script can be undone', async () => {
  const parts = table();
  parts.desk.edit({ text: 'mine' });
  await openFiles(parts, [new File(['theirs'], 'x.ts')]);
  parts.toasts.view()[0].action?.run();
  expect(parts.desk.view().draft.text).toBe('mine');
});

test('a script from elsewhere is marked as such', async () => {
  const parts = table();
  await openFiles(parts, [new File(['theirs'], 'x.ts')], { fromLink: true });
  expect(parts.desk.view().fromLink).toBe(true);
});

test('an attachment of the same name takes the place of the old one', async () => {
  const parts = table();
  await openFiles(parts, [new File(['1'], 'a.txt')]);
  await openFiles(parts, [new File(['22'], 'a.txt')]);
  expect(parts.desk.view().draft.attachments.map(({ bytes }) => bytes.length)).toEqual([2]);
});

test('an export goes to the archive and leaves the desk alone', async () => {
  const parts = table();
  const before = parts.desk.view();
  await openFiles(parts, [new File(['{}'], 'all.arsenal.json')]);
  expect(parts.imported).toHaveLength(1);
  expect(parts.desk.view()).toBe(before);
});

test('a script that is too large is refused, with its limit', async () => {
  const parts = table();
  const before = parts.desk.view();
  await openFiles(parts, [new File(['x'.repeat(1_000_001)], 'large.ts')]);
  expect(parts.desk.view()).toBe(before);
  expect(parts.toasts.view()[0]).toMatchObject({ kind: 'bad' });
  expect(parts.toasts.view()[0].text).toContain('1.00\u00a0MB');
});

test('profiles are opened where they are looked at: the first, and a list of all to choose from', async () => {
  const parts = table();
  const files = [new File(['{}'], 'a.cpuprofile'), new File(['{}'], 'b.heapprofile')];
  await openFiles(parts, files);
  expect(parts.opened).toEqual(['profile']);
  expect(parts.library.view()).toMatchObject({ opened: { name: 'a.cpuprofile' }, given: files });
});

test('of two profiles of one kind the newer is opened, and compared with the older', async () => {
  const parts = table();
  const compared: unknown[] = [];
  parts.library.compareWith = async (baseline) => void compared.push(baseline);
  const files = [2, 1].map(
    (lastModified) => new File(['{}'], `${lastModified}.cpuprofile`, { lastModified }),
  );
  await openFiles(parts, files);
  expect(parts.library.view().opened?.name).toBe('2.cpuprofile');
  expect(compared).toEqual([files[1]]);
});
