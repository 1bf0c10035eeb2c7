import { expect, it } from 'vitest';
import { environmentText } from '../../../src/lab/words/environment-text.ts';

const environment = {
  lab: '0.1.0',
  browser: 'Chromium 156',
  engine: 'V8',
  platform: 'Linux',
  cores: 2,
  isolated: true,
  userAgent: 'Mozilla/5.0',
};

it('writes one fact a line, with plain spaces', () => {
  expect(
    environmentText({ ...environment, cpu: 'A make', clockStepMs: 0.005, deviceMemory: 8 * 2 ** 30 }),
  ).toBe(
    [
      'Lab: 0.1.0',
      'Browser: Chromium 156',
      'Engine: V8',
      'Platform: Linux',
      'Processor: A make',
      'Cores: 2',
      'Device memory: about 8 GiB',
      'Clock step: 5.00 µs',
      'Cross-origin isolated: yes',
      'User agent: Mozilla/5.0',
    ].join('\n'),
  );
});

it('leaves out what the platform does not tell', () => {
  expect(environmentText(environment)).not.toMatch(/memory|Clock|Processor/);
});
