import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {Record<string, string | undefined>} Environment */
/** @typedef {(program: string, args: readonly string[]) => Promise<{ code: number, output: string }>} Run */

/** Where a Chromium may be on this platform, best first. @param {string} platform @param {Environment} env */
export function chromiumPlaces(platform, env) {
  const given = env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : [];
  if (platform === 'darwin') {
    return [
      ...given,
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ];
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    const programs = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'];
    return [
      ...given,
      ...programs.flatMap((name) => roots.flatMap((root) => (root ? [join(root, name)] : []))),
    ];
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  return [...given, ...names.map((name) => `/usr/bin/${name}`)];
}

/**
 * The first Chromium that is there and starts: some distributions keep a script in its place that only
 * asks for another package. (On Windows `--version` opens a window, so there being a file is enough.)
 *
 * @param {string} platform
 * @param {Environment} env
 * @param {Run} run
 * @param {(path: string) => boolean} [exists]
 * @returns {Promise<{ path: string, version: string } | undefined>}
 */
export async function findChromium(platform, env, run, exists = existsSync) {
  for (const path of chromiumPlaces(platform, env).filter((place) => exists(place))) {
    if (platform === 'win32') return { path, version: 'version unknown' };
    const { code, output } = await run(path, ['--version']);
    if (code === 0) return { path, version: /\d+(\.\d+)+/.exec(output)?.[0] ?? 'version unknown' };
  }
  return undefined;
}
