import { resolve } from 'node:path';
import { faultText } from '../../lab/config/fault-text.ts';
import { configNames } from '../../lab/config/layer.ts';
import { findConfigFile } from '../settings/find-config-file.ts';
import { loadSettings, type LoadedSettings } from '../settings/load-settings.ts';
import { Complaint } from './complaint.ts';
import type { Flags } from './measuring-options.ts';
import { version } from './version.ts';
import type { World } from './world.ts';

type Loaded = Extract<LoadedSettings, { ok: true }>;

/** The settings that hold, of every layer. Errors: throws a `Complaint` with every fault found. */
export async function loadedFor(
  flags: Flags,
  values: Readonly<Record<string, unknown>>,
  { folder, env }: World,
): Promise<Loaded> {
  const configName = configNames.find((name) => name === flags.config);
  const read = await loadSettings({
    folder,
    configFile: textOf(flags.configFile),
    configName,
    env,
    flags: values,
    version,
  });
  if (read.ok) return read;
  throw new Complaint(read.faults.map(faultText).join('\n'));
}

/** Says how long the parts of reading the settings take, with what is kept and without. */
export async function tellConfigTimes(flags: Flags, { folder, tell }: World): Promise<void> {
  const given = textOf(flags.configFile);
  const file = given === undefined ? findConfigFile(folder) : resolve(folder, given);
  if (file === undefined) throw new Complaint('--profile-config: there is no arsenal.toml here or above.');
  const { profileConfig } = await import('../settings/profile-config.ts');
  const profiled = await profileConfig(file, version);
  if (!profiled.ok) throw new Complaint(profiled.faults.map(faultText).join('\n'));
  // Only now: what was measured is what is loaded for the first time.
  const { profileText } = await import('../settings/profile-text.ts');
  tell(profileText(profiled.profile));
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
