import { readInto, tellTo, type Checked } from './checked-layer.ts';
import type { SettingKey, Values } from './cli-settings.ts';
import type { Fault } from './fault.ts';
import type { Kind } from './kind.ts';
import { variablePrefix } from './layer.ts';
import { nearestName } from './nearest-name.ts';
import { settingList, type Setting } from './setting-list.ts';
import { settingsSchema } from './settings-schema.ts';

/** Of a process, all of them, those of others too. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What flags say, by key; a text is read as in a variable, anything else as in the file. Absent and undefined are one. */
export type Flags = Readonly<Partial<Record<SettingKey, unknown>>>;

const variables = new Map(settingList.map((setting) => [setting.variable, setting]));

/** The settings that variables named `ARSENAL_…` make; one without a text says nothing. */
export function environmentLayer(env: Variables): Checked {
  const said = Object.entries(env).filter(([name, given]) => name.startsWith(variablePrefix) && given);
  const known = said.flatMap(([name, given]) => {
    const setting = variables.get(name);
    return setting ? [{ setting, where: name, given }] : [];
  });
  const { values, faults } = spokenLayer(known);
  const strangers = said.filter(([name]) => !variables.has(name)).map(([name]) => strangerFault(name));
  return { values, faults: [...faults, ...strangers] };
}

function strangerFault(where: string): Fault {
  const nearest = nearestName(withoutPrefix(where), [...variables.keys()].map(withoutPrefix));
  const message = 'there is no such variable';
  return {
    where,
    message,
    ...(nearest !== undefined && { hint: `Did you mean "${variablePrefix}${nearest}"?` }),
  };
}

const withoutPrefix = (variable: string): string => variable.slice(variablePrefix.length);

/** The settings that flags make. */
export function flagsLayer(flags: Flags): Checked {
  const said = settingList.map((setting) => ({
    setting,
    where: `--${setting.flag}`,
    given: flags[setting.key],
  }));
  return spokenLayer(said.filter(({ given }) => given !== undefined));
}

type Spoken = { setting: Setting; where: string; given: unknown };

function spokenLayer(said: readonly Spoken[]): Checked {
  const values: Values = {};
  const faults: Fault[] = [];
  const tell = tellTo(faults);
  for (const { setting, where, given } of said) {
    const { fromText }: Kind<unknown> = settingsSchema[setting.key].kind;
    const value = typeof given === 'string' ? fromText(given) : given;
    readInto(values, setting.key, value, { place: [where], tell });
  }
  return { values, faults };
}
