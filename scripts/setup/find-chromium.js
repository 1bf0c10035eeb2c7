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

/**
 * Installs Debian's package where that can be done without asking. Returns why it could not be.
 *
 * @param {{ platform: string, root: boolean, run: Run }} machine
 * @returns {Promise<string | undefined>}
 */
export async function installChromium({ platform, root, run }) {
  if (platform !== 'linux') return 'this system has no apt-get';
  if ((await run('apt-get', ['--version'])).code !== 0) return 'this system has no apt-get';
  if (!root && (await run('sudo', ['-n', 'true'])).code !== 0) return 'installing needs a password';
  /** @param {string[]} args */
  const apt = (args) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
    return root ? run('env', command.slice(1)) : run('sudo', ['-n', ...command]);
  };
  await apt(['update']); // where this fails, the list the machine already has may do
  const { code, output } = await apt(['install', '-y', '--no-install-recommends', 'chromium']);
  return code === 0 ? undefined : `apt-get install chromium failed:\n${output.trim()}`;
}

/** What to do where no Chromium is found. @param {string} reason */
export function chromiumAdvice(reason) {
  return [
    `The journeys need Chromium, and none was found that starts; ${reason}.`,
    '  Debian, Ubuntu:  sudo apt-get install chromium',
    '  macOS:           brew install --cask chromium',
    '  Windows:         winget install Google.Chrome',
    '  elsewhere:       set CHROMIUM_PATH to the program of a Chromium or Chrome you have',
    'Then run npm test again.',
  ].join('\n');
}
