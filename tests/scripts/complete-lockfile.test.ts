import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  completeLockfile,
  isLockfile,
  lockfileGaps,
  type Lockfile,
} from '../../scripts/complete-lockfile.ts';
import { repository } from '../support/planted-tree.ts';

const parent = (optionalDependencies: Record<string, string>): Lockfile => ({
  packages: { 'node_modules/parent': { version: '1.0.0', dev: true, optionalDependencies } },
});

describe('completeLockfile', () => {
  it('adds what a mirror left out, told by the name', () => {
    const completed = completeLockfile(
      parent({ '@x/x-linux-arm64-musl': '1.2.3', '@x/x-win32-x64-msvc': '1.2.3' }),
    );
    expect(completed.packages['node_modules/@x/x-linux-arm64-musl']).toEqual({
      version: '1.2.3',
      cpu: ['arm64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    });
    expect(completed.packages['node_modules/@x/x-win32-x64-msvc']).toMatchObject({
      cpu: ['x64'],
      os: ['win32'],
    });
    expect(lockfileGaps(completed)).toEqual([]);
  });

  it('leaves a gap it cannot answer: a range, or a name without a platform', () => {
    const lockfile = parent({ 'x-linux-x64': '^1.2.3', plain: '1.0.0' });
    expect(lockfileGaps(completeLockfile(lockfile))).toHaveLength(2);
  });

  it('finds a package beside its parent, inside it, or at the top', () => {
    const packages: Lockfile['packages'] = {
      'node_modules/a/node_modules/parent': {
        optionalDependencies: { top: '1', beside: '1', inside: '1', not: '1' },
      },
      'node_modules/a/node_modules/beside': {},
      'node_modules/a/node_modules/parent/node_modules/inside': {},
      'node_modules/top': {},
      'node_modules/b/node_modules/not': {},
    };
    expect(lockfileGaps({ packages }).map(({ name }) => name)).toEqual(['not']);
  });
});

describe('package-lock.json', () => {
  it('has a place for every optional package, or npm ci refuses it: run npm run lock', () => {
    const lockfile = readFileSync(`${repository}package-lock.json`, 'utf8');
    const parsed: unknown = JSON.parse(lockfile);
    expect(isLockfile(parsed) && lockfileGaps(parsed)).toEqual([]);
  });

  it('names no registry', () => {
    expect(readFileSync(`${repository}package-lock.json`, 'utf8')).not.toContain('"resolved"');
  });
});
