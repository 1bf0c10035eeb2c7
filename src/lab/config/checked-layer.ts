import type { SettingKey, SettingOf, Values } from './cli-settings.ts';
import { dottedPath, type Path } from './dotted-path.ts';
import type { Fault } from './fault.ts';
import type { Kind, Tell } from './kind.ts';
import { settingList } from './setting-list.ts';
import { settingsSchema } from './settings-schema.ts';
import { unknownName } from './unknown-name.ts';

/** What could be read of a layer, and everything that is wrong with it. */
export type Checked = { values: Values; faults: Fault[] };

const keyOf = new Map(settingList.map(({ name, key }) => [name, key]));
const names = [...keyOf.keys()];

/**
 * A table of settings as a file has it, by the schema.
 *
 * Shape: `path` leads to the table from the top of the file; `tables` are names in it that are no settings, left to others.
 */
export function checkedLayer(
  table: Readonly<Record<string, unknown>>,
  path: Path = [],
  tables: readonly string[] = [],
): Checked {
  const values: Values = {};
  const faults: Fault[] = [];
  const tell = tellTo(faults);
  for (const [name, value] of Object.entries(table)) {
    const key = keyOf.get(name);
    const place = [...path, name];
    if (key !== undefined) readInto(values, key, value, { place, tell });
    else if (!tables.includes(name)) tell(place, ...unknownName('key', name, [...names, ...tables]));
  }
  return { values, faults };
}

/** Collects what it is told. */
export const tellTo =
  (faults: Fault[]): Tell =>
  (path, message, hint) =>
    void faults.push({ where: dottedPath(path), message, ...(hint !== undefined && { hint }) });

/** Sets a key to what was given, or tells why it cannot be. */
export function readInto<K extends SettingKey>(
  values: Pick<Values, K>,
  key: K,
  given: unknown,
  { place, tell }: { place: Path; tell: Tell },
): void {
  const kind: Kind<SettingOf<K>> = settingsSchema[key].kind;
  const value = kind.read(given, place, tell);
  if (value !== undefined) values[key] = value;
}
