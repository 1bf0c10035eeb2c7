import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findConfigFile } from '../../../src/node/settings/find-config-file.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const { root, remove } = scratchFolder({
  'arsenal.toml': '',
  'a/arsenal.toml': '',
  'a/b/c/x': '',
  'd/arsenal.toml/x': '',
});
afterAll(remove);

test('the nearest file from a folder upwards counts', () => {
  expect(findConfigFile(join(root, 'a'))).toBe(join(root, 'a/arsenal.toml'));
  expect(findConfigFile(join(root, 'a/b/c'))).toBe(join(root, 'a/arsenal.toml'));
  expect(findConfigFile(root)).toBe(join(root, 'arsenal.toml'));
});

test('a folder of that name is not it, nor is anything where there is no such folder', () => {
  expect(findConfigFile(join(root, 'd'))).toBe(join(root, 'arsenal.toml'));
  expect(findConfigFile(join(root, 'a/none/at/all'))).toBe(join(root, 'a/arsenal.toml'));
  expect(findConfigFile('/')).toBeUndefined();
});
