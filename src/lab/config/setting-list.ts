import type { SettingKey, SettingOf } from './cli-settings.ts';
import { defaultCliSettings } from './default-cli-settings.ts';
import type { SettingType } from './kind.ts';
import { variablePrefix } from './layer.ts';
import { settingsSchema, type Described } from './settings-schema.ts';

/** A setting as it is shown: its names, what it is and what it may hold. Plain data. */
export type Setting = {
  key: SettingKey;
  /** In the file. */
  name: string;
  variable: string;
  /** Without its dashes. */
  flag: string;
  what: string;
  type: SettingType;
  /** Completes the sentence "expected …", limits and all. */
  expected: string;
  /** Of the number, or of each in a table. */
  limits?: { least: number; most: number };
  /** The words to choose from. */
  choices?: readonly string[];
  default?: SettingOf<SettingKey>;
};

const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(settingsSchema, key);

/** Every setting, in order. */
export const settingList: readonly Setting[] = Object.keys(settingsSchema).filter(isSettingKey).map(setting);

function setting(key: SettingKey): Setting {
  const { kind, what, flag }: Described<unknown> = settingsSchema[key];
  const name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const standard = defaultCliSettings[key];
  return {
    key,
    name,
    variable: variablePrefix + name.toUpperCase(),
    flag: flag ?? name.replaceAll('_', '-'),
    what,
    type: kind.type,
    expected: kind.expected,
    ...(kind.limits && { limits: kind.limits }),
    ...(kind.choices && { choices: kind.choices }),
    ...(standard !== undefined && { default: standard }),
  };
}
