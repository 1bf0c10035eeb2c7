import { dirname, relative, resolve } from 'node:path';
import type { Checked } from '../../lab/config/checked-layer.ts';
import type { CliSettings } from '../../lab/config/cli-settings.ts';
import type { Fault } from '../../lab/config/fault.ts';
import { variablePrefix, type ConfigName, type Layer } from '../../lab/config/layer.ts';
import { layeredSettings } from '../../lab/config/layered-settings.ts';
import { layersInForce } from '../../lab/config/layers-in-force.ts';
import type { Flags, Variables } from '../../lab/config/spoken-layers.ts';
import { findConfigFile } from './find-config-file.ts';
import { loadFileLayers, type CacheUse, type LoadedFile } from './load-file-layers.ts';
import { resolvedPaths, saidInFile } from './resolved-paths.ts';

export type SettingsRequest = {
  /** Where the command is given: an absolute path. */
  folder: string;
  /** Absent: the nearest `arsenal.toml` from the folder upwards, if there is one. */
  configFile?: string | undefined;
  configName?: ConfigName | undefined;
  env: Variables;
  flags: Flags;
  /** Of the lab: what another version kept is not used. */
  version?: string | undefined;
};

export type LoadedSettings =
  | {
      ok: true;
      /** Its paths are absolute. */
      settings: CliSettings;
      /** As they were said, the weakest first. */
      layers: Layer[];
      /** Where the globs of `files` start. */
      filesFrom: string;
      file?: string;
      cache: CacheUse;
    }
  | { ok: false; faults: Fault[] };

/**
 * The settings of a command, out of all its layers; or all that is wrong with any of them. Paths are from the folder of
 * the file where the file says them, else from the one the command is given in.
 */
export async function loadSettings(request: SettingsRequest): Promise<LoadedSettings> {
  const { folder, configFile, configName, version = '' } = request;
  const file = configFile === undefined ? findConfigFile(folder) : resolve(folder, configFile);
  const loaded: LoadedFile =
    file === undefined ? { ok: true, layers: {}, cache: 'none' } : await loadFileLayers(file, version);
  const { environment, flags } = await spokenLayers(request);
  const faults = [...environment.faults, ...flags.faults];
  if (!loaded.ok) return { ok: false, faults: [...placed(loaded.faults, folder, file), ...faults] };
  if (faults.length > 0) return { ok: false, faults };
  const said = { file: loaded.layers, environment: environment.values, flags: flags.values };
  const layers = layersInForce(said, configName);
  const folders = { command: folder, file: file === undefined ? folder : dirname(file) };
  return {
    ok: true,
    settings: resolvedPaths(layeredSettings(layers), layers, folders),
    layers,
    filesFrom: saidInFile(layers, 'files') ? folders.file : folder,
    ...(file !== undefined && { file }),
    cache: loaded.cache,
  };
}

const placed = (faults: readonly Fault[], folder: string, file = ''): Fault[] =>
  faults.map((fault) => ({ ...fault, file: relative(folder, file) }));

const silence: Checked = { values: {}, faults: [] };

/** The checks are loaded only if a variable or a flag says something. */
async function spokenLayers({
  env,
  flags,
}: SettingsRequest): Promise<{ environment: Checked; flags: Checked }> {
  const isSpoken =
    Object.keys(env).some((name) => name.startsWith(variablePrefix)) ||
    Object.values(flags).some((given) => given !== undefined);
  if (!isSpoken) return { environment: silence, flags: silence };
  const { environmentLayer, flagsLayer } = await import('../../lab/config/spoken-layers.ts');
  return { environment: environmentLayer(env), flags: flagsLayer(flags) };
}
