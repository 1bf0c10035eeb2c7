import { homedir } from 'node:os';
import { join } from 'node:path';

type Surroundings = {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  home?: string;
};

/** Where a program of this person keeps what it is given, on this platform. */
export function dataFolder({ env, platform, home = homedir() }: Surroundings): string {
  const roots =
    platform === 'win32'
      ? [env.LOCALAPPDATA, join(home, 'AppData', 'Local')]
      : [env.XDG_DATA_HOME, join(home, '.local', 'share')];
  const root = roots.find((path) => path !== undefined && path !== '') ?? home;
  return join(root, 'arsenal-lab');
}
