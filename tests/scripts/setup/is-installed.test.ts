import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../../scripts/setup/is-installed.js';

const lockfile = (packages: Record<string, { version: string; optional?: boolean }>) =>
  JSON.stringify({ lockfileVersion: 3, packages: { '': { version: '0.1.0' }, ...packages } });

const wanted = lockfile({
  'node_modules/react': { version: '19.3.1' },
  'node_modules/fsevents': { version: '2.3.3', optional: true },
});

describe('isInstalled', () => {
  it('holds when every package is there in its version', () => {
    expect(isInstalled(wanted, wanted)).toBe(true);
  });

  it('holds without the optional packages of other platforms', () => {
    expect(isInstalled(wanted, lockfile({ 'node_modules/react': { version: '19.3.1' } }))).toBe(true);
  });

  it.each([
    ['nothing is installed', undefined],
    ['a package is missing', lockfile({})],
    ['a package has another version', lockfile({ 'node_modules/react': { version: '19.3.0' } })],
    [
      'an optional package has another version',
      lockfile({
        'node_modules/react': { version: '19.3.1' },
        'node_modules/fsevents': { version: '2.3.2' },
      }),
    ],
    ['the record was cut short', wanted.slice(0, 40)],
  ])('fails when %s', (_, present) => {
    expect(isInstalled(wanted, present)).toBe(false);
  });
});
