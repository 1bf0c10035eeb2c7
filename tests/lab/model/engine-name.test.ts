import { expect, it } from 'vitest';
import { engineName, platformName } from '../../../src/lab/model/engine-name.ts';

it.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36',
    'Chromium 156',
    'V8 15.6',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0',
    'Edge 150',
    'V8 15',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
    'Firefox 153',
    'SpiderMonkey 153',
  ],
  [
    'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
    'Safari 26',
    'JavaScriptCore',
  ],
  ['something new', 'something new', 'unknown'],
])('tells browser and engine from %s', (userAgent, browser, engine) => {
  expect(engineName(userAgent)).toEqual({ browser, engine });
});

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Linux x86_64'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36', 'Windows NT 10.0'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15', 'Intel Mac OS X 10_15_7'],
  ['something new', 'unknown'],
])('tells the system from %s', (userAgent, platform) => {
  expect(platformName(userAgent)).toBe(platform);
});
