import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { coldMs, warmMs } from '../../../src/node/settings/load-times.ts';
import { profileConfig } from '../../../src/node/settings/profile-config.ts';
import { profileText } from '../../../src/node/settings/profile-text.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

let scratch: ReturnType<typeof scratchFolder>;
beforeEach(() => {
  scratch = scratchFolder({
    'arsenal.toml': 'samples = 1\n[margins]\na = 0.1\nb = 0.2\n',
    'node_modules/x': '',
  });
});
afterEach(() => scratch.remove());

const file = () => join(scratch.root, 'arsenal.toml');

describe('profileConfig', () => {
  it('takes the time of each part, when nothing is kept and when something is', async () => {
    for (const _ of ['not kept', 'kept']) {
      const profiled = await profileConfig(file(), '1', 3);
      expect(profiled).toMatchObject({ ok: true, profile: { bytes: 38, keys: 3, repeats: 3 } });
      if (!profiled.ok) throw new Error('it was refused');
      const { first, repeated } = profiled.profile;
      for (const times of [first, repeated]) {
        for (const ms of Object.values(times)) expect(ms).toBeGreaterThanOrEqual(0);
        expect(warmMs(times)).toBeGreaterThan(0);
        expect(coldMs(times)).toBeGreaterThan(0);
      }
      expect(repeated.importMs).toBe(0);
    }
  });

  it('tells the faults of a file as loading it does', async () => {
    writeFileSync(file(), '\nsampels = 1');
    expect(await profileConfig(file(), '1', 1)).toMatchObject({
      ok: false,
      faults: [{ file: file(), line: 2, where: 'sampels' }],
    });
    writeFileSync(file(), '\nsamples = ');
    expect(await profileConfig(file(), '1', 1)).toMatchObject({
      ok: false,
      faults: [{ file: file(), line: 2 }],
    });
    rmSync(file());
    expect(await profileConfig(file(), '1', 1)).toMatchObject({ ok: false, faults: [{ file: file() }] });
  });

  it('says where no cache can be kept', async () => {
    mkdirSync(join(scratch.root, 'node_modules/.cache'));
    writeFileSync(join(scratch.root, 'node_modules/.cache/arsenal'), '');
    expect(await profileConfig(file(), '1', 1)).toMatchObject({
      ok: false,
      faults: [{ message: 'its cache cannot be written' }],
    });
  });
});

describe('profileText', () => {
  it('shows the parts, both ways of loading and what the cache saves', () => {
    const part = { readMs: 0.1, hashMs: 0.02, keptMs: 0.08, writeMs: 1 };
    const text = profileText({
      bytes: 10_000,
      keys: 200,
      first: { ...part, importMs: 5, parseMs: 3.9, checkMs: 1 },
      repeated: { ...part, importMs: 0, parseMs: 0.2, checkMs: 0.1 },
      repeats: 200,
    }).replaceAll('\u00a0', ' ');
    expect(text).toMatch(/^200 keys, 10\.0 kB\n/);
    expect(text).toMatch(/^step +first in a process +median of 200$/m);
    expect(text).toMatch(/^with the cache +200 µs +200 µs$/m);
    expect(text).toMatch(/^without: read, import, parse and check +10\.0 ms +400 µs$/m);
    expect(text).toMatch(/^saved by the cache +98\.0 % +50\.0 %$/m);
  });
});
