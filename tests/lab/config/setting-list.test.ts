import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkedLayer } from '../../../src/lab/config/checked-layer.ts';
import { defaultCliSettings } from '../../../src/lab/config/default-cli-settings.ts';
import { presets } from '../../../src/lab/model/presets.ts';
import { settingList } from '../../../src/lab/config/setting-list.ts';
import { settingsVersion } from '../../../src/lab/config/settings-version.ts';

const named = (key: string) => settingList.find((setting) => setting.key === key);

describe('settingList', () => {
  it('has the names of each setting, what it is and what it may hold', () => {
    expect(named('profileIntervalUs')).toEqual({
      key: 'profileIntervalUs',
      name: 'profile_interval_us',
      variable: 'ARSENAL_PROFILE_INTERVAL_US',
      flag: 'profile-interval',
      what: 'Time between two samples of a profile, in microseconds.',
      type: 'whole',
      expected: 'a whole number from 50 to 1,000,000',
      limits: { least: 50, most: 1_000_000 },
      default: 1_000,
    });
    expect(named('runtimes')).toMatchObject({
      flag: 'runtime',
      choices: ['chromium', 'firefox', 'node', 'bun'],
    });
    expect(named('margins')).toMatchObject({ type: 'table', limits: { least: 0.0001, most: 1 } });
    expect(named('confirm')).toMatchObject({ type: 'flag', default: true });
    expect(named('filter')).not.toHaveProperty('default');
  });

  it('is plain data, as which it stands in the package', () => {
    expect(JSON.parse(JSON.stringify(settingList))).toStrictEqual(settingList);
  });

  it('calls no two settings alike', () => {
    for (const name of ['name', 'variable', 'flag'] as const) {
      expect(new Set(settingList.map((setting) => setting[name])).size).toBe(settingList.length);
    }
  });

  it('has defaults that pass its own checks', () => {
    const table = Object.fromEntries(
      settingList.flatMap(({ name, default: value }) => (value === undefined ? [] : [[name, value]])),
    );
    expect(checkedLayer(table)).toEqual({ values: defaultCliSettings, faults: [] });
  });

  it('has the presets of the lab', () => {
    expect(named('preset')?.choices).toEqual(Object.keys(presets));
  });

  it('has the version that belongs to it: raise settingsVersion with every change of keys or limits', () => {
    const form = settingList.map(({ key, name, expected }) => [key, name, expected]);
    const digest = createHash('sha256').update(JSON.stringify(form)).digest('hex').slice(0, 16);
    expect({ settingsVersion, digest }).toMatchInlineSnapshot(`
      {
        "digest": "6dbf8b876f11796b",
        "settingsVersion": 4,
      }
    `);
  });
});
