import { expect, test } from 'vitest';
import { createCursor } from '../../src/lab/profile/read/cursor.ts';
import { bytesSource } from '../../src/lab/profile/read/byte-source.ts';
import { exampleProfile } from '../../src/lab/profile/read/example-profile.ts';
import {
  createCpuParts,
  readCpuProfile,
  cpuProfile,
  readingCpuProfile,
} from '../../src/lab/profile/read/read-cpu-profile.ts';
import { finishedAhead } from '../../src/lab/profile/read/reading.ts';
import { blobAhead } from '../../workers/blob-ahead.ts';

const bytes = exampleProfile(8_000);
const blob = new Blob([bytes]);

test('a file that is fetched while it is read comes to the same profile', async () => {
  const cursor = createCursor(bytesSource(bytes));
  const read = createCpuParts('', bytes.length);
  await finishedAhead(
    cursor,
    readingCpuProfile(cursor, read),
    blobAhead(blob, { from: 0, until: blob.size }),
  );
  expect(cpuProfile(read, 0)).toEqual(readCpuProfile(createCursor(bytesSource(bytes)), ''));
});

test('bytes come from where they are asked for, also beyond what was meant to be read', async () => {
  const ahead = blobAhead(blob, { from: 1_000, until: 400_000 });
  for (const from of [1_000, 200_000, 450_000, 460_000, bytes.length - 10]) {
    const got = await ahead(from);
    expect(got.length).toBeGreaterThan(from > 1_000_000 ? 0 : 100_000);
    expect(Buffer.compare(got, bytes.subarray(from, from + got.length))).toBe(0);
  }
});

test('a file that has gone away is broken where it was to be read', async () => {
  const gone = new Blob([]);
  gone.slice = () =>
    Object.assign(new Blob([]), { arrayBuffer: () => Promise.reject(new Error('it is gone')) });
  await expect(blobAhead(gone, { from: 5, until: 9 })(5)).rejects.toThrow('it cannot be read: it is gone');
});
