import { expect, it } from 'vitest';
import { createOffline } from '../../../src/web/offline/offline.ts';
import { fakePage } from '../../support/fake-page.ts';
import { settled } from '../../support/settled.ts';

function quiet() {
  const fake = fakePage({ isolated: true, controlled: true, active: true });
  const offline = createOffline(fake.page, () => false);
  let told = 0;
  const leave = offline.subscribe(() => (told += 1));
  return { ...fake, offline, leave, told: () => told };
}

it('tells of the network coming and going, and of nothing twice', () => {
  const { now, ears, offline, told } = quiet();
  const before = offline.view();
  ears.network();
  expect(offline.view()).toBe(before);
  now.online = false;
  ears.network();
  expect(offline.view()).toMatchObject({ online: false });
  expect(told()).toBe(1);
});

it('tells nothing to a listener that left', () => {
  const { now, ears, leave, told } = quiet();
  leave();
  now.online = false;
  ears.network();
  expect(told()).toBe(0);
});

it('keeps the installation question until it is asked for, and asks once', async () => {
  const { ears, offline } = quiet();
  let asked = 0;
  await offline.install();
  ears.installPrompt({ prompt: async () => (asked += 1) });
  expect(offline.view().installable).toBe(true);
  await offline.install();
  await offline.install();
  expect(asked).toBe(1);
  expect(offline.view().installable).toBe(false);
});

it('knows of an installation by other means', async () => {
  const { ears, offline } = quiet();
  ears.installPrompt({ prompt: () => Promise.reject(new Error('already installed')) });
  ears.installed();
  await offline.install();
  await settled();
  expect(offline.view()).toMatchObject({ installable: false, installed: true });
});
