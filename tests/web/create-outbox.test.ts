import { describe, expect, it } from 'vitest';
import { createOutbox } from '../../src/web/create-outbox.ts';
import type { OutboxWorker } from '../../src/web/create-outbox.ts';
import { createCell } from '../../src/web/create-cell.ts';
import { idle } from '../support/archive-device.ts';
import { manualAfter } from '../support/manual-after.ts';
import { json, outboxDevice, takes } from '../support/outbox-device.ts';

/** Packing is done by other threads, which no turn of this one waits for. */
const at = { interval: 1 };

/** A page on such a device, without a service worker unless one is given. */
function outboxPage({ worker }: { worker?: OutboxWorker } = {}) {
  const device = outboxDevice({ reachesOut: false });
  const busy = createCell(false);
  const ears = { wake: () => undefined, network: () => undefined, change: () => undefined };
  const timers = manualAfter();
  const begin = () =>
    createOutbox(
      {
        parts: device.parts,
        worker: async () => worker,
        onWake: (listener) => void Object.assign(ears, { wake: listener }),
        onNetwork: (listener) => void Object.assign(ears, { network: listener }),
        onChange: (listener) => void Object.assign(ears, { change: listener }),
        after: timers.after,
      },
      { busy: busy.view, subscribe: busy.subscribe },
    );
  return { ...device, busy, ears, timers, begin };
}

describe('an outbox', () => {
  it('delivers what waits when the page is opened', async () => {
    const { make, begin, posts } = outboxPage();
    await make('a');
    const { view } = begin();
    await expect.poll(() => view().deliveredAt, at).toBeDefined();
    expect(posts.map(({ ids }) => ids)).toEqual([['a']]);
    expect(view()).toMatchObject({ waiting: 0, parked: 0, reach: 'open', deliveredAt: 1_700_000_100_000 });
  });

  it('says what waits while who should receive it does not answer, and delivers when the network is back', async () => {
    const { make, begin, world, posts, ears } = outboxPage();
    await make('a', 'b');
    const silent = () => Promise.reject(new TypeError('Failed to fetch'));
    world.about = () => {
      throw new TypeError('Failed to fetch');
    };
    world.answer = silent;
    const { view } = begin();
    await idle();
    expect(view()).toMatchObject({ waiting: 2, reach: 'silent' });
    world.about = () => json({ name: 'c', version: '1', needsToken: false });
    world.answer = takes;
    ears.network();
    await expect.poll(() => view().waiting, at).toBe(0);
    expect(posts).toHaveLength(1);
    expect(view()).toMatchObject({ waiting: 0, reach: 'open' });
  });

  it('asks nothing and sends nothing while a run is on', async () => {
    const { make, begin, posts, busy, ears } = outboxPage();
    busy.set(true);
    await make('a');
    begin();
    await idle();
    ears.wake();
    ears.network();
    await idle();
    expect(posts).toEqual([]);
  });

  it('has the service worker deliver, where there is one, and wake when there is a network', async () => {
    const told: string[] = [];
    const worker: OutboxWorker = {
      post: ({ type }) => void told.push(type),
      ask: async () => ({ outcome: 'silent' }),
      sync: async () => void told.push('sync'),
    };
    const { make, begin, posts, busy } = outboxPage({ worker });
    await make('a');
    const { view, configure } = begin();
    await idle();
    expect(told).toEqual(['sync', 'flush-outbox']);
    busy.set(true);
    await idle();
    expect(told.at(-1)).toBe('hold-outbox');
    expect(posts).toEqual([]);
    expect(view()).toMatchObject({ hasWorker: true, hasSync: true });
    await configure({
      destination: { kind: 'collector', url: 'https://far.test' },
      sender: { device: 'd', deviceName: '', region: '' },
    });
    expect(view().reach).toBe('open');
  });

  it('says that another origin is out of reach without a service worker', async () => {
    const { begin } = outboxPage();
    const { view, configure, settings } = begin();
    await idle();
    const now = await settings();
    if (now.ok)
      await configure({ ...now.value, destination: { kind: 'collector', url: 'https://far.test' } });
    expect(view().reach).toBe('out-of-reach');
  });

  it('wants a token where the collector does, and sends what waits once there is one', async () => {
    const { make, begin, posts, world } = outboxPage();
    await make('a');
    world.about = () => json({ name: 'c', version: '1', needsToken: true });
    const { view, configure, settings } = begin();
    await idle();
    expect(view().reach).toBe('token');
    const now = await settings();
    if (now.ok) await configure({ ...now.value, destination: { kind: 'own', token: 't' } });
    await expect.poll(() => posts.length, at).toBe(1);
    expect(posts.map(({ fields }) => fields.get('authorization'))).toEqual(['Bearer t']);
  });
});
