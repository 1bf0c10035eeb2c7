import { resolve } from 'node:path';
import type { CliSettings, SettingKey } from '../../lab/config/cli-settings.ts';
import { fileLayerNames, type Layer } from '../../lab/config/layer.ts';

const paths = ['baseline', 'outputDir', 'junitFile', 'promFile', 'historyDir'] as const;
const programs = ['nodePath', 'bunPath', 'chromiumPath', 'firefoxPath'] as const;

/** The settings with absolute paths. A program without a slash is a name that the system looks up. */
export function resolvedPaths(
  settings: CliSettings,
  layers: readonly Layer[],
  folders: { command: string; file: string },
): CliSettings {
  const resolved = { ...settings };
  const isName = (path: string) => !/[\\/]/.test(path);
  for (const key of [...paths, ...programs]) {
    const path = settings[key];
    if (path === undefined || (programs.some((name) => name === key) && isName(path))) continue;
    resolved[key] = resolve(saidInFile(layers, key) ? folders.file : folders.command, path);
  }
  return resolved;
}

/** Whether what holds of a key is from the file. */
export function saidInFile(layers: readonly Layer[], key: SettingKey): boolean {
  const last = layers.findLast(({ values }) => values[key] !== undefined);
  return fileLayerNames.some((name) => name === last?.name);
}
