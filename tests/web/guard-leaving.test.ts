import { expect, test } from 'vitest';
import { guardLeaving } from '../../src/web/guard-leaving.ts';

function leaving() {
  const page = new EventTarget();
  const run = { atStake: false };
  guardLeaving(page, () => run.atStake);
  const isHeldBack = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  return { run, isHeldBack };
}

test('a page with something to lose is held back', () => {
  const { run, isHeldBack } = leaving();
  run.atStake = true;
  expect(isHeldBack()).toBe(true);
});

test('a page goes without a word before and after that', () => {
  const { run, isHeldBack } = leaving();
  expect(isHeldBack()).toBe(false);
  run.atStake = true;
  run.atStake = false;
  expect(isHeldBack()).toBe(false);
});
