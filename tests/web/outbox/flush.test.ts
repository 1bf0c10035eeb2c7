import { describe, expect, it } from 'vitest';
import { parseKeptRun } from '../../../src/lab/wire/parse-kept-run.ts';
import { hurry, retryParked } from '../../../src/web/outbox/edit-entries.ts';
import { outboxFigures, outboxRows } from '../../../src/web/outbox/outbox-figures.ts';
import { json, outboxDevice, takes } from '../../support/outbox-device.ts';
import { startedEvent } from '../../support/run-events.ts';
import { settled } from '../../support/settled.ts';

const refuses = (bad: string) => ({
  receipts: (ids: string[]) =>
    ids.map((id) => (id === bad ? { id, outcome: 'refused', message: 'no run' } : { id, outcome: 'stored' })),
});

describe('delivery', () => {
  it('sends runs together, packed, with who sends them, and forgets those that have arrived', async () => {
    const { make, flush, posts, entries, archive, parts } = outboxDevice();
    await make('a', 'b');
    expect(await flush()).toBe('done');
    expect(posts).toHaveLength(1);
    const [{ address, fields, ids, text }] = posts;
    expect(address).toBe('http://lab.test/v1/runs');
    expect(ids).toEqual(['a', 'b']);
    expect(Object.fromEntries(fields)).toMatchObject({
      'content-type': 'application/x-ndjson',
      'content-encoding': 'gzip',
      'arsenal-device': 'device-1',
      'arsenal-device-name': 'Gr%C3%B6%C3%9Fe%2C%201',
      'arsenal-region': 'north',
    });
    expect(fields.has('authorization')).toBe(false);
    const kept = await archive.load('a');
    expect(parseKeptRun(text.split('\n')[0])).toEqual(kept);
    expect(await entries()).toEqual([]);
    expect(await outboxFigures(parts.connection)).toMatchObject({
      value: { waiting: 0, parked: 0, record: { deliveredAt: 1_700_000_100_000 } },
    });
  });

  it('sends no more than a hundred at once', async () => {
    const { make, flush, posts } = outboxDevice();
    await make(...Array.from({ length: 101 }, (_, index) => `run-${index}`));
    expect(await flush()).toBe('done');
    expect(posts.map(({ ids }) => ids.length)).toEqual([100, 1]);
  });

  it('sends nothing while a run is on in any tab, and everything afterwards', async () => {
    const { make, flush, posts, device } = outboxDevice();
    await make('a');
    const other = device.tab();
    const recorder = other.archive.recorder();
    recorder.record(startedEvent('b'));
    await settled();
    expect(await flush()).toBe('run-on');
    expect(posts).toEqual([]);
    other.die();
    expect(await flush()).toBe('done');
    expect(posts.map(({ ids }) => ids)).toEqual([['a']]);
  });

  it('lets go of what is being sent when a run begins, and counts that as no try', async () => {
    const { make, flusher, posts, world, entries } = outboxDevice();
    await make('a');
    const { flush, stop } = flusher();
    world.answer = (_, signal) =>
      new Promise((__, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
        stop();
      });
    expect(await flush()).toBe('run-on');
    expect(posts).toHaveLength(1);
    expect(await entries()).toMatchObject([{ id: 'a', attempts: 0 }]);
    world.answer = takes;
    expect(await flush()).toBe('done');
  });

  it('is done by one at a time, however often it is asked for', async () => {
    const { make, flusher, posts } = outboxDevice();
    await make('a', 'b', 'c');
    const [one, other] = [flusher(), flusher()];
    await Promise.all([one.flush(), one.flush(), other.flush(), other.flush(), one.flush()]);
    expect(posts.map(({ ids }) => ids)).toEqual([['a', 'b', 'c']]);
  });
});

describe('a run that has not arrived', () => {
  it.each([
    ['there is no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the collector breaks', () => new Response('oops', { status: 500 })],
    ['a portal answers in its place', () => new Response('<html>Sign in</html>')],
    ['the answer is cut off', () => new Response('{"receipts":[{"id":"a","outco')],
    ['the answer leaves it out', () => json({ receipts: [] })],
  ])('waits when %s, for longer and longer, and arrives later', async (_, answer) => {
    const { make, flush, world, entries, pass, posts } = outboxDevice();
    await make('a');
    world.answer = answer;
    await flush();
    pass(1_000);
    await flush();
    expect(await entries()).toMatchObject([{ id: 'a', attempts: 2, since: 1_700_000_000_000 }]);
    world.answer = takes;
    pass(2_000);
    expect(await flush()).toBe('done');
    expect(await entries()).toEqual([]);
    expect(posts).toHaveLength(3);
  });

  it('is not sent before the time that was asked for, unless a person says so', async () => {
    const { make, flush, world, posts, pass, parts } = outboxDevice();
    await make('a');
    world.answer = () => new Response('', { status: 503, headers: { 'retry-after': '60' } });
    expect(await flush()).toBe('held');
    pass(59_000);
    expect(await flush()).toBe('held');
    expect(posts).toHaveLength(1);
    await hurry(parts.connection, parts.now());
    expect(await flush()).toBe('held');
    expect(posts).toHaveLength(2);
    world.answer = takes;
    pass(64_000);
    expect(await flush()).toBe('done');
  });

  it('waits no longer because the clock was put back', async () => {
    const { make, flush, world, pass } = outboxDevice();
    await make('a');
    world.answer = () => new Response('', { status: 503 });
    await flush();
    world.answer = takes;
    pass(-86_400_000);
    expect(await flush()).toBe('done');
  });

  it('is parked when it is refused, alone, with the reason', async () => {
    const { make, flush, world, parts } = outboxDevice();
    await make('a', 'b', 'c');
    world.answer = ({ ids }) => json({ receipts: refuses('b').receipts(ids) });
    expect(await flush()).toBe('done');
    expect(await outboxRows(parts.connection, 10)).toMatchObject({
      value: [{ id: 'b', name: 'two cases', parked: { because: 'refused', message: 'no run' } }],
    });
    world.answer = takes;
    expect(await flush()).toBe('done');
    expect(await outboxFigures(parts.connection)).toMatchObject({ value: { parked: 1, waiting: 0 } });
    await retryParked(parts.connection, { ids: ['b'] }, parts.now());
    expect(await flush()).toBe('done');
    expect(await outboxFigures(parts.connection)).toMatchObject({ value: { parked: 0, waiting: 0 } });
  });

  it('is found among others whose whole batch is refused for it, or breaks for it', async () => {
    const { make, flush, world, entries, pass, parts } = outboxDevice();
    await make('a', 'b', 'c', 'd', 'e');
    world.answer = (post, signal) =>
      post.ids.includes('d') ? new Response('', { status: 422 }) : takes(post, signal);
    expect(await flush()).toBe('done');
    expect(await entries()).toMatchObject([{ id: 'd', parked: { because: 'refused' } }]);
    await retryParked(parts.connection, { ids: ['d'] }, parts.now());
    await make('f', 'g');
    world.answer = (post, signal) =>
      post.ids.includes('d') ? new Response('', { status: 500 }) : takes(post, signal);
    for (let round = 0; round < 12; round++) {
      await flush();
      pass(300_000);
    }
    expect(await entries()).toMatchObject([{ id: 'd' }]);
  });

  it('waits for a token, and goes with it', async () => {
    const { make, flush, world, entries, sendTo, parts, posts } = outboxDevice();
    await make('a', 'b');
    await sendTo({ kind: 'collector', url: 'https://far.test/lab' });
    world.answer = () => new Response('', { status: 401 });
    expect(await flush()).toBe('done');
    const parked = { because: 'token', status: 401 };
    expect(await entries()).toMatchObject([{ parked }, { parked }]);
    await sendTo({ kind: 'collector', url: 'https://far.test/lab', token: 'secret' });
    await retryParked(parts.connection, { because: ['token', 'address'] }, parts.now());
    world.answer = takes;
    expect(await flush()).toBe('done');
    expect(posts.map(({ address, fields }) => [address, fields.get('authorization')])).toEqual([
      ['https://far.test/lab/v1/runs', null],
      ['https://far.test/lab/v1/runs', 'Bearer secret'],
    ]);
  });
});
