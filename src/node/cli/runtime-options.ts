import { fileURLToPath } from 'node:url';
import type { CliSettings } from '../../lab/config/cli-settings.ts';
import { labFolder } from '../place.ts';
import type { RuntimeOptions } from '../runtimes/runtime.ts';
import { version } from './version.ts';

type Paths = Pick<CliSettings, 'nodePath' | 'bunPath' | 'chromiumPath' | 'firefoxPath'>;

/** What the runtimes are started with. */
export const runtimeOptions = ({ nodePath, bunPath, chromiumPath, firefoxPath }: Paths): RuntimeOptions => ({
  paths: {
    ...(nodePath !== undefined && { node: nodePath }),
    ...(bunPath !== undefined && { bun: bunPath }),
    ...(chromiumPath !== undefined && { chromium: chromiumPath }),
    ...(firefoxPath !== undefined && { firefox: firefoxPath }),
  },
  labFolder: fileURLToPath(labFolder),
  lab: version,
});
