import { describe, expect, it } from 'vitest';
import { discard, putBack, sendAll } from '../../../src/web/outbox/edit-entries.ts';
import { json, outboxDevice } from '../../support/outbox-device.ts';

describe('the outbox', () => {
  it('keeps runs while there is nobody to receive them', async () => {
    const { make, flush, world, posts, entries, sendTo } = outboxDevice();
    await make('a');
    world.about = () => new Response('<html>', { headers: { 'content-type': 'text/html' } });
    expect(await flush()).toBe('nowhere');
    world.about = () => new Response('', { status: 404 });
    expect(await flush()).toBe('nowhere');
    world.about = () => json({ name: 'c', version: '1', needsToken: true });
    expect(await flush()).toBe('nowhere');
    await sendTo({ kind: 'none' });
    expect(await flush()).toBe('nowhere');
    expect(posts).toEqual([]);
    expect(await entries()).toMatchObject([{ id: 'a', attempts: 0 }]);
  });

  it('asks a collector that does not answer later and later', async () => {
    const { make, flush, world, pass } = outboxDevice();
    await make('a');
    let asked = 0;
    world.about = () => {
      asked++;
      throw new TypeError('Failed to fetch');
    };
    expect(await flush()).toBe('held');
    expect(await flush()).toBe('held');
    expect(asked).toBe(1);
    pass(1_000);
    expect(await flush()).toBe('held');
    expect(asked).toBe(2);
  });

  it('reaches nothing but its own origin from a page', async () => {
    const { make, flush, posts, sendTo } = outboxDevice({ reachesOut: false });
    await make('a');
    await sendTo({ kind: 'collector', url: 'https://far.test' });
    expect(await flush()).toBe('nowhere');
    await sendTo({ kind: 'collector', url: 'http://lab.test' });
    expect(await flush()).toBe('done');
    expect(posts).toHaveLength(1);
  });

  it('sends a run to an endpoint of OpenTelemetry with the times at which it was made', async () => {
    const { make, flush, posts, sendTo, world, entries } = outboxDevice();
    await make('a', 'b');
    await sendTo({ kind: 'otlp', url: 'https://otlp.test/v1/metrics', token: 't' });
    world.answer = ({ text }) =>
      json(text.includes('"b"') ? { partialSuccess: { rejectedDataPoints: '2', errorMessage: 'old' } } : {});
    expect(await flush()).toBe('done');
    expect(posts.map(({ address }) => address)).toEqual(Array(2).fill('https://otlp.test/v1/metrics'));
    expect(posts[0].text).toContain('"startTimeUnixNano": "1700000000000000000"');
    expect(await entries()).toMatchObject([{ id: 'b', parked: { because: 'refused', message: 'old' } }]);
  });

  it('leaves a deleted run unsent, sends it when it is brought back, and forgets it when it is erased', async () => {
    const { make, flush, posts, archive, pass, device, entries } = outboxDevice();
    await make('a', 'b');
    await archive.remove(['a', 'b']);
    expect(await flush()).toBe('done');
    expect(posts).toEqual([]);
    await archive.restore(['a']);
    pass(300_000);
    expect(await flush()).toBe('done');
    expect(posts.map(({ ids }) => ids)).toEqual([['a']]);
    device.pass(61_000);
    await device.tab().archive.list();
    expect(await entries()).toEqual([]);
  });

  it('does not take back a run that was discarded while it was sent', async () => {
    const { make, flush, world, parts, entries } = outboxDevice();
    await make('a');
    world.answer = async () => {
      await discard(parts.connection, ['a']);
      return new Response('', { status: 503 });
    };
    await flush();
    expect(await entries()).toEqual([]);
  });

  it('gives back what was discarded, as it was', async () => {
    const { make, parts, entries, archive, device } = outboxDevice();
    await make('a', 'b');
    const before = await entries();
    const discarded = await discard(parts.connection, ['a', 'b']);
    await archive.remove(['b']);
    device.pass(61_000);
    await device.tab().archive.list();
    await putBack(parts.connection, discarded.ok ? discarded.value : []);
    expect(await entries()).toEqual([before[0]]);
  });

  it('takes every kept run when asked, those of before it was there and imported ones too', async () => {
    const { make, flush, archive, parts, entries, posts } = outboxDevice();
    await make('a', 'b', 'c');
    await flush();
    await archive.remove(['c']);
    expect(await sendAll(parts.connection, parts.now())).toEqual({ ok: true, value: 2 });
    expect(await sendAll(parts.connection, parts.now())).toEqual({ ok: true, value: 0 });
    expect(await entries()).toHaveLength(2);
    await flush();
    expect(posts.at(-1)?.ids).toEqual(['a', 'b']);
  });
});
