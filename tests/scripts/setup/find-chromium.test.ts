import { describe, expect, it } from 'vitest';
import {
  chromiumAdvice,
  chromiumPlaces,
  findChromium,
  installChromium,
} from '../../../scripts/setup/find-chromium.js';

/** Answers commands by their first words, and keeps what it was asked. */
function scriptedRun(answers: Record<string, { code: number; output: string }>) {
  const asked: string[] = [];
  const run = async (program: string, args: readonly string[]) => {
    const command = [program, ...args].join(' ');
    asked.push(command);
    const key = Object.keys(answers).find((start) => command.startsWith(start));
    return key === undefined ? { code: 127, output: 'not found' } : answers[key];
  };
  return { run, asked };
}

const fine = { code: 0, output: 'Chromium 156.0.7000.1 built on Debian' };

describe('chromiumPlaces', () => {
  it.each(['linux', 'darwin', 'win32'])('begins with CHROMIUM_PATH on %s', (platform) => {
    expect(chromiumPlaces(platform, { CHROMIUM_PATH: '/opt/chromium' })[0]).toBe('/opt/chromium');
  });

  it('looks under every program folder of Windows', () => {
    const places = chromiumPlaces('win32', { PROGRAMFILES: 'C:/Programs', LOCALAPPDATA: 'C:/Local' });
    expect(places).toContain('C:/Programs/Google/Chrome/Application/chrome.exe');
    expect(places).toContain('C:/Local/Chromium/Application/chrome.exe');
  });
});

describe('findChromium', () => {
  it('takes the first that starts', async () => {
    const { run } = scriptedRun({
      '/usr/bin/chromium-browser': { code: 1, output: 'install the snap' },
      '/usr/bin/google-chrome-stable': fine,
    });
    const found = await findChromium('linux', {}, run, (path) => path !== '/usr/bin/chromium');
    expect(found).toEqual({ path: '/usr/bin/google-chrome-stable', version: '156.0.7000.1' });
  });

  it('finds nothing where nothing is', async () => {
    expect(await findChromium('linux', {}, scriptedRun({}).run, () => false)).toBeUndefined();
  });
});

describe('installChromium', () => {
  it('installs the package as root', async () => {
    const { run, asked } = scriptedRun({ 'apt-get --version': fine, env: fine });
    expect(await installChromium({ platform: 'linux', root: true, run })).toBeUndefined();
    expect(asked.slice(1)).toEqual([
      'env DEBIAN_FRONTEND=noninteractive apt-get -q update',
      'env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends chromium',
    ]);
  });

  it('goes through sudo where it asks for no password', async () => {
    const { run, asked } = scriptedRun({ 'apt-get --version': fine, sudo: fine });
    expect(await installChromium({ platform: 'linux', root: false, run })).toBeUndefined();
    expect(asked.at(-1)).toMatch(/^sudo -n env DEBIAN_FRONTEND=noninteractive apt-get -q install/);
  });

  it('says why it cannot', async () => {
    const failing = scriptedRun({
      'apt-get --version': fine,
      env: { code: 100, output: 'E: no such package\n' },
    });
    const locked = scriptedRun({ 'apt-get --version': fine });
    const reason = (platform: string, root: boolean, { run } = scriptedRun({})) =>
      installChromium({ platform, root, run });
    expect(await reason('darwin', true)).toBe('this system has no apt-get');
    expect(await reason('linux', true)).toBe('this system has no apt-get');
    expect(await reason('linux', false, locked)).toBe('installing needs a password');
    expect(await reason('linux', true, failing)).toBe('apt-get install chromium failed:\nE: no such package');
  });

  it('leaves advice that names the package and the variable', () => {
    const advice = chromiumAdvice('installing needs a password');
    expect(advice).toContain('installing needs a password');
    expect(advice).toContain('sudo apt-get install chromium');
    expect(advice).toContain('CHROMIUM_PATH');
  });
});
