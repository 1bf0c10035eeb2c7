import type { Authoring } from '../../model/authoring.ts';
import { claimOwnName } from './own-name.ts';

type Folder = FileSystemDirectoryHandle;
type Bytes = Uint8Array<ArrayBuffer>;
type Size = { bytes: number };
type OpenFile = { folder: Folder; handle: FileSystemSyncAccessHandle; content: Bytes; buffer: Bytes };

/**
 * The origin's private file system: a synchronous handle, which only a worker gets, beside the
 * asynchronous way. Everything lies in one folder of its own, removed after each case.
 */
export function fileSystem({ bench, group }: Authoring): void {
  const params = { bytes: [100, 10_000, 100_000] };

  group('synchronous handle', () => {
    const closeFile = async ({ folder, handle }: OpenFile) => {
      handle.close();
      await removeFolder(folder);
    };

    bench('write', ({ handle, content }: OpenFile) => handle.write(content, { at: 0 }), {
      params,
      setup: (size: Size) => openFile(size),
      check: (written, { bytes }, file) => written === bytes && isSame(readAll(file), file.content),
      teardown: closeFile,
    });
    bench('read', ({ handle, buffer }: OpenFile) => handle.read(buffer, { at: 0 }), {
      params,
      setup: async (size: Size) => {
        const file = await openFile(size);
        file.handle.write(file.content, { at: 0 });
        return file;
      },
      check: (read, { bytes }, file) => read === bytes && isSame(file.buffer, file.content),
      teardown: closeFile,
    });
    // Flush makes sure that the bytes are on the disk, not only with the system.
    bench(
      'write 100 B and flush',
      ({ handle, content }) => {
        const written = handle.write(content, { at: 0 });
        handle.flush();
        return written;
      },
      {
        setup: () => openFile({ bytes: 100 }),
        check: (written, _params, file) => written === 100 && isSame(readAll(file), file.content),
        teardown: closeFile,
      },
    );
    bench(
      'open and close',
      async ({ file }) => {
        const handle = await file.createSyncAccessHandle();
        const size = handle.getSize();
        handle.close();
        return size;
      },
      {
        setup: () => folderWithFile(100),
        check: (size) => size === 100,
        teardown: ({ folder }) => removeFolder(folder),
      },
    );
  });

  group('asynchronous', () => {
    bench(
      'write',
      async ({ folder, content }: { folder: Folder; content: Bytes }) => {
        await writeFile(folder, 'file', content);
        return folder;
      },
      {
        params,
        setup: async ({ bytes }: Size) => ({ folder: await makeFolder(), content: pattern(bytes) }),
        check: async (folder, { bytes }) => isSame(await readFile(folder, 'file'), pattern(bytes)),
        teardown: ({ folder }) => removeFolder(folder),
      },
    );
    bench('read', ({ folder }: { folder: Folder }) => readFile(folder, 'file'), {
      params,
      setup: ({ bytes }: Size) => folderWithFile(bytes),
      check: (read, { bytes }) => isSame(read, pattern(bytes)),
      teardown: ({ folder }) => removeFolder(folder),
    });
    bench('list 100 files', namesIn, {
      setup: async () => {
        const folder = await makeFolder();
        for (let i = 0; i < 100; i++) await folder.getFileHandle(`file ${i}`, { create: true });
        return folder;
      },
      check: (names) => names.length === 100 && names.includes('file 0') && names.includes('file 99'),
      teardown: removeFolder,
    });
    bench(
      'delete',
      async ({ folder, name }: { folder: Folder; name: string }) => {
        await folder.removeEntry(name);
        return folder;
      },
      {
        setup: async () => ({ folder: await makeFolder(), made: 0 }),
        beforeEach: async (state: { folder: Folder; made: number }) => {
          const name = `file ${state.made++}`;
          await state.folder.getFileHandle(name, { create: true });
          return { folder: state.folder, name };
        },
        check: async (folder, _params, { name }) => !(await namesIn(folder)).includes(name),
        teardown: ({ folder }) => removeFolder(folder),
      },
    );
    bench('round trip: write, read and delete 10 kB', (folder) => roundTrip(folder, 'file'), {
      setup: makeFolder,
      check: async (read, _params, folder) =>
        isSame(read, pattern(10_000)) && (await namesIn(folder)).length === 0,
      teardown: removeFolder,
    });
    bench(
      '10 round trips at once',
      (folder) => Promise.all(Array.from({ length: 10 }, (_, i) => roundTrip(folder, `file ${i}`))),
      {
        setup: makeFolder,
        check: async (all, _params, folder) =>
          all.length === 10 &&
          all.every((read) => isSame(read, pattern(10_000))) &&
          (await namesIn(folder)).length === 0,
        teardown: removeFolder,
      },
    );
  });
}

/** Bytes that differ from place to place, the same every time. */
const pattern = (bytes: number): Bytes => Uint8Array.from({ length: bytes }, (_, i) => (i * 7_919) >>> 4);

const isSame = (a: Bytes, b: Bytes) => a.length === b.length && a.every((byte, i) => byte === b[i]);

async function makeFolder(): Promise<Folder> {
  const root = await navigator.storage.getDirectory();
  const { name, left } = await claimOwnName(await namesIn(root));
  for (const each of left) await root.removeEntry(each, { recursive: true });
  return root.getDirectoryHandle(name, { create: true });
}

async function removeFolder(folder: Folder): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(folder.name, { recursive: true });
}

async function namesIn(folder: Folder): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

async function openFile({ bytes }: Size): Promise<OpenFile> {
  const folder = await makeFolder();
  const file = await folder.getFileHandle('file', { create: true });
  const handle = await file.createSyncAccessHandle();
  return { folder, handle, content: pattern(bytes), buffer: new Uint8Array(bytes) };
}

function readAll({ handle }: OpenFile): Bytes {
  const all = new Uint8Array(handle.getSize());
  handle.read(all, { at: 0 });
  return all;
}

async function folderWithFile(bytes: number) {
  const folder = await makeFolder();
  await writeFile(folder, 'file', pattern(bytes));
  return { folder, file: await folder.getFileHandle('file') };
}

async function writeFile(folder: Folder, name: string, content: Bytes): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  await stream.write(content);
  await stream.close();
}

async function readFile(folder: Folder, name: string): Promise<Bytes> {
  const file = await (await folder.getFileHandle(name)).getFile();
  return new Uint8Array(await file.arrayBuffer());
}

const tenKilobytes = pattern(10_000);

async function roundTrip(folder: Folder, name: string): Promise<Bytes> {
  await writeFile(folder, name, tenKilobytes);
  const read = await readFile(folder, name);
  await folder.removeEntry(name);
  return read;
}
