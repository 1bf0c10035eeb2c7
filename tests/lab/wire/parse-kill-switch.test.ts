import { expect, it } from 'vitest';
import { parseKillSwitch } from '../../../src/lab/wire/parse-kill-switch.ts';

it('is on only for exactly true', () => {
  expect(parseKillSwitch('{ "kill": true, "reason": "broken" }')).toBe(true);
});

it.each([
  '',
  'null',
  'true',
  '[]',
  '{}',
  '{"kill":false}',
  '{"kill":"true"}',
  '{"kill":1}',
  '<!doctype html>',
])('is off for %j', (text) => expect(parseKillSwitch(text)).toBe(false));
