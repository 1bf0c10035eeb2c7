import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultCliSettings } from '../../../src/lab/config/default-cli-settings.ts';
import { faultText } from '../../../src/lab/config/fault-text.ts';
import { loadSettings, type SettingsRequest } from '../../../src/node/settings/load-settings.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const file = `
samples = 1
baseline = "runs"
bun_path = "bun"
files = ["bench/*.ts"]
[test]
samples = 2
[test.ci]
samples = 3
chromium_path = "./chrome"
`;

let scratch: ReturnType<typeof scratchFolder>;
beforeEach(() => {
  scratch = scratchFolder({
    'arsenal.toml': file,
    'node_modules/x': '',
    'a/b/x': '',
    'a/node_modules/x': '',
  });
});
afterEach(() => scratch.remove());

const load = (request: Partial<SettingsRequest> = {}) =>
  loadSettings({ folder: scratch.root, env: {}, flags: {}, ...request });

async function settings(request: Partial<SettingsRequest> = {}) {
  const loaded = await load(request);
  if (!loaded.ok) throw new Error(loaded.faults.map(faultText).join('\n'));
  return loaded;
}

async function faults(request: Partial<SettingsRequest> = {}) {
  const loaded = await load(request);
  return loaded.ok ? [] : loaded.faults.map(faultText);
}

const program = `
import { registerHooks } from 'node:module';
const loaded = [];
registerHooks({
  resolve(name, context, next) {
    const found = next(name, context);
    loaded.push(found.url);
    return found;
  },
});
const { loadSettings } = await import(process.argv[1]);
const { ok, cache } = await loadSettings({ folder: process.argv[2], env: {}, flags: {} });
console.log(JSON.stringify({ ok, cache, loaded: loaded.filter((url) => /(smol-toml|check|schema)[^/]*$/.test(url)) }));
`;

/** What a fresh process loads of the parser and the checks. */
function loadedAfresh(): unknown {
  const door = new URL('../../../src/node/settings/load-settings.ts', import.meta.url).href;
  const args = ['--input-type=module', '--eval', program, door, scratch.root];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

const samples = async (request: Partial<SettingsRequest>) => (await settings(request)).settings.samples;

describe('loadSettings', () => {
  it('lays flags over variables over the parts of the file', async () => {
    const env = { ARSENAL_SAMPLES: '4' };
    expect(await samples({})).toBe(2);
    expect(await samples({ configName: 'ci' })).toBe(3);
    expect(await samples({ configName: 'local' })).toBe(2);
    expect(await samples({ configName: 'ci', env })).toBe(4);
    expect(await samples({ configName: 'ci', env, flags: { samples: '5' } })).toBe(5);
    const { layers } = await settings({ configName: 'ci', env });
    expect(layers.map(({ name, values }) => [name, values.samples])).toEqual([
      ['defaults', undefined],
      ['file', 1],
      ['test', 2],
      ['test.ci', 3],
      ['environment', 4],
      ['flags', undefined],
    ]);
  });

  it('reads paths from the folder of whoever says them', async () => {
    const folder = join(scratch.root, 'a/b');
    const flags = { outputDir: 'out', nodePath: 'bin/node' };
    const loaded = await settings({ folder, flags, configName: 'ci' });
    expect(loaded.settings).toMatchObject({
      baseline: join(scratch.root, 'runs'),
      outputDir: join(folder, 'out'),
      nodePath: join(folder, 'bin/node'),
      chromiumPath: join(scratch.root, 'chrome'),
      bunPath: 'bun',
    });
    expect(loaded.filesFrom).toBe(scratch.root);
    expect(loaded.layers[1].values.baseline).toBe('runs');
    expect((await settings({ folder, flags: { files: ['x.ts'] } })).filesFrom).toBe(folder);
  });

  it('goes without a file where there is none', async () => {
    writeFileSync(join(scratch.root, 'a/arsenal.toml'), '');
    const loaded = await settings({ folder: join(scratch.root, 'a/b') });
    expect(loaded).toMatchObject({
      settings: defaultCliSettings,
      file: join(scratch.root, 'a/arsenal.toml'),
    });
    const none = await settings({ folder: '/' });
    expect(none).toMatchObject({ settings: defaultCliSettings, cache: 'none', filesFrom: '/' });
    expect(none).not.toHaveProperty('file');
  });

  it('reads the file it is given, or says that there is none', async () => {
    writeFileSync(join(scratch.root, 'a/other.toml'), 'samples = 9');
    expect(await samples({ configFile: 'a/other.toml' })).toBe(9);
    expect(await faults({ configFile: 'a/no.toml' })).toEqual([
      expect.stringMatching(/^a\/no\.toml: it cannot be read: ENOENT/),
    ]);
  });

  it('tells the faults of all layers at once, each where it is', async () => {
    const folder = join(scratch.root, 'a');
    writeFileSync(join(folder, 'arsenal.toml'), 'sampels = 1\n\nmargin = 7\n');
    const env = { ARSENAL_SEED: 'x', ARSENAL_SEDE: '1' };
    expect(await faults({ folder, env, flags: { preset: 'quik' } })).toEqual([
      'arsenal.toml:1: sampels: there is no such key. Did you mean "samples"?',
      'arsenal.toml:3: margin: expected a number from 0.0001 to 1, found 7.',
      'ARSENAL_SEED: expected a whole number from 0 to 4,294,967,295, found "x".',
      'ARSENAL_SEDE: there is no such variable. Did you mean "ARSENAL_SEED"?',
      '--preset: expected one of quick, standard, thorough, found "quik". Did you mean "quick"?',
    ]);
  });

  it('loads neither the parser nor the checks where the file is kept and nothing else is said', () => {
    expect(loadedAfresh()).toMatchObject({ ok: true, cache: 'written' });
    expect(loadedAfresh()).toEqual({ ok: true, cache: 'read', loaded: [] });
  });

  it('tells a fault of a variable or a flag where the file has none', async () => {
    expect(await faults({ env: { ARSENAL_SEED: '-1' } })).toHaveLength(1);
    expect(await faults({ flags: { seed: -1 } })).toHaveLength(1);
  });
});
