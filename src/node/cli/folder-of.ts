import { resolve } from 'node:path';
import { dataFolder } from '../collector/data-folder.ts';
import type { World } from './world.ts';

/** Where a collector of this command keeps what it is given. */
export const folderOf = ({ data }: { data?: string }, { env, folder }: World): string =>
  resolve(folder, data ?? dataFolder({ env, platform: process.platform }));
