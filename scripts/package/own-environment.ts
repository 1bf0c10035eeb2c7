import { delimiter } from 'node:path';

/** This process's, without what npm told it of the project that it is a script of; folders come first in the path. */
export function ownEnvironment(...folders: string[]): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$/i.test(name));
  return { ...Object.fromEntries(kept), PATH: [...folders, process.env.PATH].join(delimiter), NO_COLOR: '1' };
}
