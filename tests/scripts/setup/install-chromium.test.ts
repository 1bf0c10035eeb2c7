import { describe, expect, it } from 'vitest';
import { chromiumAdvice, installChromium } from '../../../scripts/setup/install-chromium.js';
import { scriptedRun } from '../../support/scripted-run.ts';

const fine = { code: 0, output: 'Chromium 156.0.7000.1 built on Debian' };

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
