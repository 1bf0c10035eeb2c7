import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadFileLayers } from '../../../src/node/settings/load-file-layers.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const good = 'samples = 100\n[margins]\n"a b" = 0.1\n[test.ci]\nfilter = "x"\n';
const layers = {
  file: { samples: 100, margins: { 'a b': 0.1 } },
  test: {},
  'test.ci': { filter: 'x' },
};

let scratch: ReturnType<typeof scratchFolder>;
beforeEach(() => {
  scratch = scratchFolder({ 'arsenal.toml': good, 'node_modules/x': '' });
});
afterEach(() => scratch.remove());

const file = () => join(scratch.root, 'arsenal.toml');
const cache = () => join(scratch.root, 'node_modules/.cache/arsenal');
const load = (version = '1') => loadFileLayers(file(), version);
const kept = () => readdirSync(cache()).map((name) => join(cache(), name));

describe('loadFileLayers', () => {
  it('checks a file once and keeps it under the checksum of what it read', async () => {
    expect(await load()).toEqual({ ok: true, layers, cache: 'written' });
    expect(await load()).toEqual({ ok: true, layers, cache: 'read' });
    expect(readdirSync(cache())).toEqual([expect.stringMatching(/^[\da-f]{8}-\d+\.json$/)]);
    expect(JSON.parse(readFileSync(kept()[0], 'utf8'))).toEqual([
      expect.stringMatching(/^[\da-f]{8}$/),
      expect.stringMatching(/\n1\nsamples = 100\n/),
      layers,
    ]);
  });

  it('checks it anew when a byte of it or the version of the lab changes', async () => {
    await load();
    expect(await load('2')).toMatchObject({ cache: 'written' });
    writeFileSync(file(), `${good} `);
    expect(await load()).toEqual({ ok: true, layers, cache: 'written' });
    writeFileSync(file(), good);
    expect(await load()).toMatchObject({ cache: 'read' });
    expect(kept()).toHaveLength(3);
  });

  it('does not take for its own what was kept of another file', async () => {
    await load();
    const [path] = kept();
    const other = good.replace('100', '999');
    writeFileSync(file(), other);
    await load();
    const [ofOther] = kept().filter((each) => each !== path);
    writeFileSync(ofOther, readFileSync(path));
    expect(await load()).toMatchObject({ layers: { file: { samples: 999 } }, cache: 'written' });
  });

  it('makes again what was cut off, changed or emptied', async () => {
    await load();
    const [path] = kept();
    const whole = readFileSync(path, 'utf8');
    const torn = [
      '',
      whole.slice(0, 40),
      whole.slice(0, -1),
      whole.slice(0, -10),
      whole.replace('100', '101'),
      `x${whole}`,
      '[]',
      'null',
    ];
    for (const text of torn) {
      writeFileSync(path, text);
      expect(await load()).toEqual({ ok: true, layers, cache: 'written' });
      expect(readFileSync(path, 'utf8')).toBe(whole);
    }
  });

  it('goes without a cache where it cannot write one, and leaves nothing half done', async () => {
    mkdirSync(join(scratch.root, 'node_modules/.cache'));
    writeFileSync(cache(), 'a file, not a folder');
    expect(await load()).toEqual({ ok: true, layers, cache: 'none' });
    rmSync(cache());
    await load();
    const [path] = kept();
    rmSync(path);
    mkdirSync(join(path, 'in the way'), { recursive: true });
    expect(await load()).toEqual({ ok: true, layers, cache: 'none' });
    expect(kept()).toEqual([path]);
  });

  it('keeps no file that has faults', async () => {
    writeFileSync(
      file(),
      'sampels = 1\n\n[test.ci]\nmargin = "x"\n[[acknowledged]]\ncase = "a"\nuntil = 2027-01-31\n',
    );
    expect(await load()).toEqual({
      ok: false,
      faults: [
        { where: 'sampels', message: 'there is no such key', hint: 'Did you mean "samples"?', line: 1 },
        { where: 'test.ci.margin', message: 'expected a number from 0.0001 to 1, found "x"', line: 4 },
        { where: 'acknowledged[0].reason', message: 'expected a reason, found nothing', line: 5 },
      ],
    });
    expect(existsSync(cache())).toBe(false);
  });

  it('says where a file stops being TOML, and why', async () => {
    writeFileSync(file(), 'samples = 1\nfilter = "x\n');
    const loaded = await load();
    expect(loaded).toMatchObject({ ok: false, faults: [{ where: '', line: 2 }] });
    if (loaded.ok) throw new Error('it was taken');
    expect(loaded.faults[0].message).toMatch(/^not TOML: [^\n]+$/);
    expect(loaded.faults[0].column).toBeGreaterThan(0);
  });

  it('says that a file cannot be read', async () => {
    const reasons = async () => {
      const loaded = await load();
      return loaded.ok ? [] : loaded.faults.map(({ message }) => message);
    };
    rmSync(file());
    expect(await reasons()).toEqual([expect.stringMatching(/^it cannot be read: .*ENOENT/)]);
    mkdirSync(file());
    expect(await reasons()).toEqual([expect.stringMatching(/^it cannot be read: .*EISDIR/)]);
  });
});
