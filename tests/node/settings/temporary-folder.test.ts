import { chmodSync, lstatSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../../src/node/settings/temporary-folder.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const user = process.getuid?.();
let scratch: ReturnType<typeof scratchFolder>;
beforeEach(() => {
  scratch = scratchFolder({});
});
afterEach(() => scratch.remove());

const expected = () => join(scratch.root, `arsenal-cache-${user ?? 'user'}`);

test('it is made for its user alone, and found again', () => {
  expect(temporaryFolder(scratch.root, user)).toBe(expected());
  if (user !== undefined) expect(lstatSync(expected()).mode & 0o777).toBe(0o700);
  expect(temporaryFolder(scratch.root, user)).toBe(expected());
});

test.skipIf(user === undefined)('one that others may write to is not used', () => {
  mkdirSync(expected());
  chmodSync(expected(), 0o777);
  expect(temporaryFolder(scratch.root, user)).toBeUndefined();
});

test.skipIf(user === undefined)('one of somebody else is not used', () => {
  const somebody = Number(user) + 1;
  mkdirSync(join(scratch.root, `arsenal-cache-${somebody}`), { mode: 0o700 });
  expect(temporaryFolder(scratch.root, somebody)).toBeUndefined();
});

test('a link or a file in its place is not used', () => {
  mkdirSync(join(scratch.root, 'elsewhere'), { mode: 0o700 });
  symlinkSync(join(scratch.root, 'elsewhere'), expected());
  expect(temporaryFolder(scratch.root, user)).toBeUndefined();
});

test('there is none where it cannot be made', () => {
  expect(temporaryFolder(join(scratch.root, 'none'), user)).toBeUndefined();
});
