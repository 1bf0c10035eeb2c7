/** @typedef {import('../../src/node/runtimes/find-chromium.js').Run} Run */

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
