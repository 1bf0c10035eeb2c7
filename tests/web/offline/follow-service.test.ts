import { describe, expect, it } from 'vitest';
import { createOffline } from '../../../src/web/offline/offline.ts';
import { fakePage } from '../../support/fake-page.ts';
import { fakeShelves } from '../../support/fake-shelves.ts';
import { settled } from '../../support/settled.ts';

type Facts = NonNullable<Parameters<typeof fakePage>[0]>;

async function started(facts: Facts = {}) {
  const fake = fakePage(facts);
  const work = { busy: false };
  const offline = createOffline(fake.page, () => work.busy);
  await settled();
  return { ...fake, offline, work };
}

const served = { isolated: true, controlled: true, active: true };

describe('a first visit', () => {
  it('registers, and reloads once when the service worker takes over', async () => {
    const { log, now, ears, offline } = await started();
    expect(log).toEqual(['register', 'every 3600000']);
    now.controlled = true;
    ears.control();
    expect(log).toContain('reload');
    expect(now.marked).toBe(true);
    expect(offline.view()).toMatchObject({ controlled: true, ready: true });
  });

  it('is not reloaded where the host isolates the page', async () => {
    const { log, now, ears, offline } = await started({ isolated: true });
    now.controlled = true;
    ears.control();
    expect(log).not.toContain('reload');
    expect(offline.view().note).toBeUndefined();
  });

  it('is not reloaded while busy, and says what is missing', async () => {
    const { log, now, ears, work, offline } = await started();
    work.busy = true;
    now.controlled = true;
    ears.control();
    expect(log).not.toContain('reload');
    expect(offline.view().note).toBe('reload-to-isolate');
  });

  it('says so where the browser refuses to register', async () => {
    const { log, offline } = await started({ refused: true });
    expect(offline.view().note).toBe('no-service-worker');
    expect(log).not.toContain('every 3600000');
  });

  it('says so where there are no service workers', async () => {
    const { log, offline } = await started({ services: false });
    expect(offline.view()).toMatchObject({ note: 'no-service-worker', ready: false });
    await offline.applyUpdate();
    expect(log).toEqual([]);
  });
});

describe('a page after its reload', () => {
  it('forgets the reload once it is isolated', async () => {
    const fake = fakePage(served);
    fake.now.marked = true;
    createOffline(fake.page, () => false);
    await settled();
    expect(fake.now.marked).toBe(false);
    expect(fake.log).not.toContain('reload');
  });

  it('is not reloaded again when that did not help', async () => {
    const fake = fakePage({ ...served, isolated: false });
    fake.now.marked = true;
    const offline = createOffline(fake.page, () => false);
    await settled();
    expect(fake.log).not.toContain('reload');
    expect(offline.view().note).toBe('not-isolated');
  });

  it('that went past its service worker asks for an ordinary reload', async () => {
    const { log, offline } = await started({ active: true });
    expect(log).not.toContain('reload');
    expect(offline.view()).toMatchObject({ note: 'reload-to-isolate', controlled: false, ready: true });
  });
});

describe('an update', () => {
  async function offered(facts: Facts = served) {
    const all = await started(facts);
    all.now.waiting = true;
    all.ears.waiting();
    return all;
  }

  it('waits until it is applied, then reloads', async () => {
    const { log, ears, offline } = await offered();
    expect(offline.view().updateReady).toBe(true);
    expect(log).not.toContain('post skip-waiting');
    await offline.applyUpdate();
    expect(log).toContain('post skip-waiting');
    expect(log).not.toContain('reload');
    ears.control();
    expect(log.at(-1)).toBe('reload');
  });

  it('is not applied while this tab is busy', async () => {
    const { log, work, offline } = await offered();
    work.busy = true;
    await offline.applyUpdate();
    expect(log).not.toContain('post skip-waiting');
    expect(offline.view().note).toBe('update-after-run');
    work.busy = false;
    await offline.applyUpdate();
    expect(log).toContain('post skip-waiting');
    expect(offline.view().note).toBeUndefined();
  });

  it('applied by another tab reloads an idle page', async () => {
    const { log, ears } = await started(served);
    ears.control();
    expect(log).toContain('reload');
  });

  it('applied by another tab leaves a busy page alone until its person asks', async () => {
    const { log, ears, work, offline } = await started(served);
    work.busy = true;
    ears.control();
    expect(log).not.toContain('reload');
    expect(offline.view().updateReady).toBe(true);
    work.busy = false;
    await offline.applyUpdate();
    expect(log.at(-1)).toBe('reload');
  });

  it('reloads a page that its service worker did not serve', async () => {
    const { log, now, ears, offline } = await offered({ isolated: false, active: true });
    await offline.applyUpdate();
    now.controlled = true;
    now.marked = true;
    ears.control();
    expect(log.at(-1)).toBe('reload');
  });
});

describe('the look for an update', () => {
  it('comes hourly and when the tab is shown, once a minute at most', async () => {
    const { log, ears, now } = await started(served);
    const looks = () => log.filter((line) => line === 'update').length;
    ears.tick();
    await settled();
    ears.visibility();
    await settled();
    expect(looks()).toBe(1);
    ears.minute();
    await settled();
    now.visible = false;
    ears.visibility();
    await settled();
    expect(looks()).toBe(1);
    now.visible = true;
    ears.visibility();
    await settled();
    expect(looks()).toBe(2);
  });

  it('never comes while busy, nor without a network', async () => {
    const { log, ears, work, now } = await started(served);
    work.busy = true;
    ears.tick();
    work.busy = false;
    now.online = false;
    ears.tick();
    await settled();
    expect(log).not.toContain('update');
  });
});

describe('the kill switch', () => {
  const kill = '{"kill":true}';

  it('takes the app off the device but leaves what is not the app alone', async () => {
    const { shelves, shelf, names } = fakeShelves();
    shelf('workbox-precache-v2-https://host/lab/');
    shelf('workbox-precache-v2-https://host/other/');
    const { log, offline } = await started({ ...served, shelves, killSwitch: kill });
    expect(log).toEqual(['unregister', 'reload']);
    expect(names()).toEqual(['workbox-precache-v2-https://host/other/']);
    expect(offline.view().note).toBe('withdrawn');
  });

  it('registers nothing and reloads nothing on a device without the app', async () => {
    const { log } = await started({ killSwitch: kill });
    expect(log).toEqual([]);
  });

  it('reloads a page whose service worker took itself off', async () => {
    const fake = fakePage({ ...served, killSwitch: kill });
    fake.now.registered = false;
    createOffline(fake.page, () => false);
    await settled();
    expect(fake.log).toEqual(['reload']);
  });

  it('does not reload a busy page', async () => {
    const { log, ears, work, offline } = await started(served);
    work.busy = true;
    ears.message({ type: 'withdrawn' });
    expect(log).not.toContain('reload');
    expect(offline.view().note).toBe('withdrawn');
  });

  it('is found at the next look for an update', async () => {
    const { log, ears, now } = await started(served);
    now.killSwitch = kill;
    ears.tick();
    await settled();
    expect(log.slice(-2)).toEqual(['unregister', 'reload']);
    expect(log).not.toContain('update');
  });

  it('is not pulled by a message of another kind', async () => {
    const { log, ears } = await started(served);
    ears.message({ type: 'other' });
    ears.message(undefined);
    expect(log).not.toContain('reload');
  });
});
