import { describe, expect, it } from 'vitest';
import { chromiumPlaces, findChromium } from '../../../src/node/runtimes/find-chromium.js';
import { scriptedRun } from '../../support/scripted-run.ts';

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
