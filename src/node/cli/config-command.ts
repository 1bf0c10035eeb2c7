import { matrixPage } from '../../lab/config/matrix-page.ts';
import { matrixText } from '../../lab/config/matrix-text.ts';
import { settingList } from '../../lab/config/setting-list.ts';
import { settingsMatrix, type SettingsMatrix } from '../../lab/config/settings-matrix.ts';
import { valueText } from '../../lab/config/value-text.ts';
import { exitCodes } from '../../lab/model/report.ts';
import type { LoadedSettings } from '../settings/load-settings.ts';
import type { Flags } from './measuring-options.ts';
import { loadedFor } from './settings-for.ts';
import type { World } from './world.ts';

/** What there is to be shown of the settings. */
export type ConfigPart = 'show' | 'compile' | 'matrix';

type Loaded = Extract<LoadedSettings, { ok: true }>;

/** Shows the settings, or where they come from. Errors: throws a `Complaint` with every fault found. */
export async function configCommand(what: ConfigPart, flags: Flags, world: World): Promise<number> {
  const read = await loadedFor(flags, {}, world);
  world.write(texts[what](read, flags.format));
  return exitCodes.pass;
}

const texts: Record<ConfigPart, (read: Loaded, format: unknown) => string> = {
  show: ({ settings }, format) => (format === 'json' ? json(settings) : settingLines(settings)),
  compile: ({ file, cache }) => compiledText(file, cache),
  matrix: ({ layers }, format) => matrixIn(settingsMatrix(layers), format),
};

/** As they would stand in the file. */
function settingLines(settings: Loaded['settings']): string {
  const lines = settingList.flatMap(({ key, name }) => {
    const value = settings[key];
    return value === undefined ? [] : [`${name} = ${valueText(value)}\n`];
  });
  return lines.join('');
}

function compiledText(file: string | undefined, cache: Loaded['cache']): string {
  if (file === undefined) return 'There is no arsenal.toml here or above, so nothing to compile.\n';
  const done = {
    read: 'was kept already',
    written: 'is kept now',
    none: 'cannot be kept: there is no place for it',
  };
  return `${file} has no faults, and ${done[cache]}.\n`;
}

function matrixIn(matrix: SettingsMatrix, format: unknown): string {
  if (format === 'json') return json(matrix);
  return format === 'html' ? matrixPage(matrix) : matrixText(matrix);
}

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
