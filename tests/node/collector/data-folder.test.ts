import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dataFolder } from '../../../src/node/collector/data-folder.ts';

it.each([
  ['linux', {}, join('/home/me', '.local', 'share', 'arsenal-lab')],
  ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'arsenal-lab')],
  ['linux', { XDG_DATA_HOME: '' }, join('/home/me', '.local', 'share', 'arsenal-lab')],
  ['darwin', {}, join('/home/me', '.local', 'share', 'arsenal-lab')],
  ['win32', { LOCALAPPDATA: '/local' }, join('/local', 'arsenal-lab')],
] as const)('on %s with %j is %s', (platform, env, folder) => {
  expect(dataFolder({ env, platform, home: '/home/me' })).toBe(folder);
});
