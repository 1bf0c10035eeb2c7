import type { Ratio } from '../model/units.ts';
import type { SettingKey, SettingOf } from './cli-settings.ts';
import { dottedPath } from './dotted-path.ts';
import type { Layer, LayerName } from './layer.ts';
import { settingList, type Setting } from './setting-list.ts';

export type SettingValue = SettingOf<SettingKey> | Ratio;

/** What each layer said of a key, the weakest first; the last one is in force. None: the key is not set. */
export type MatrixRow = { key: string; what: string; said: { layer: LayerName; value: SettingValue }[] };

/** Which layer set each key. Plain data, to be written as JSON too. */
export type SettingsMatrix = { version: 1; layers: LayerName[]; rows: MatrixRow[] };

/**
 * The settings by where they come from.
 *
 * Shape: layers, the weakest first → a row for each key of the schema, in its order; of margins one for each pattern, as
 * each can come from another layer.
 */
export const settingsMatrix = (layers: readonly Layer[]): SettingsMatrix => ({
  version: 1,
  layers: layers.map(({ name }) => name),
  rows: settingList.flatMap((setting) =>
    setting.key === 'margins' ? marginRows(setting, layers) : [rowOf(setting, layers)],
  ),
});

const rowOf = ({ key, name, what }: Setting, layers: readonly Layer[]): MatrixRow => ({
  key: name,
  what,
  said: layers.flatMap(({ name: layer, values }) => {
    const value = values[key];
    return value === undefined ? [] : [{ layer, value }];
  }),
});

function marginRows({ name, what }: Setting, layers: readonly Layer[]): MatrixRow[] {
  const patterns = new Set(layers.flatMap(({ values }) => Object.keys(values.margins ?? {})));
  return [...patterns].map((pattern) => ({
    key: dottedPath([name, pattern]),
    what,
    said: layers.flatMap(({ name: layer, values: { margins = {} } }) =>
      Object.hasOwn(margins, pattern) ? [{ layer, value: margins[pattern] }] : [],
    ),
  }));
}
