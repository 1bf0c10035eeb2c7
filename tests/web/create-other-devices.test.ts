import { describe, expect, it } from 'vitest';
import type { Arrived, LiveEvent } from '../../src/lab/model/delivery.ts';
import { createCell } from '../../src/web/create-cell.ts';
import { createOtherDevices } from '../../src/web/create-other-devices.ts';
import { idle } from '../support/archive-device.ts';
import { manualAfter } from '../support/manual-after.ts';

const run: Arrived = {
  id: 'r1',
  name: 'Größe <script>',
  device: 'phone',
  deviceName: 'a phone',
  region: '',
  status: 'complete',
  startedAt: 1,
  receivedAt: 2,
  runtime: 'Chromium 156',
  platform: 'Linux',
  suite: 's',
  cases: 2,
  samples: 100,
};

const told = (seq: number, part: Partial<Arrived> = {}, kind: LiveEvent['kind'] = 'run.completed') =>
  `id: ${seq}\ndata: ${JSON.stringify({ seq, at: 5, kind, run: { ...run, ...part } })}\n\n`;

/** A page on a device, and a collector whose streams the test writes and ends. */
function page() {
  const busy = createCell(false);
  const timers = manualAfter();
  const asked: { address: string; fields: Headers }[] = [];
  const streams: ReadableStreamDefaultController<Uint8Array>[] = [];
  const world = { answer: (body: ReadableStream<Uint8Array>) => streamed(body) };
  const fetch = async (address: string, { headers, signal }: RequestInit) => {
    asked.push({ address, fields: new Headers(headers) });
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        streams.push(stream);
        signal?.addEventListener('abort', () => stream.error(signal.reason));
      },
    });
    return world.answer(body);
  };
  const others = createOtherDevices(
    { origin: 'https://lab.test', fetch, random: () => 0.5, after: timers.after },
    { busy: busy.view, subscribe: busy.subscribe },
  );
  return {
    ...others,
    asked,
    busy,
    timers,
    world,
    /** The other end says this, on the last stream that was asked for. */
    async say(...pieces: (string | Uint8Array)[]) {
      for (const piece of pieces) {
        streams.at(-1)?.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
        await idle();
      }
    },
    async hangUp() {
      streams.at(-1)?.close();
      await idle();
    },
    ids: () => others.view().runs.map(({ run: { id } }) => id),
  };
}

const streamed = (body: BodyInit, init: ResponseInit = {}) =>
  new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' }, ...init });

const own = { device: 'laptop' };

describe('the runs of other devices', () => {
  it('are told of as they arrive, the last first, each as it is now, without those of this device', async () => {
    const { follow, say, ids, view, asked } = page();
    follow({ ...own, token: 'secret' });
    await idle();
    expect(view().link).toBe('on');
    await say(told(1, {}, 'run.started'), told(2, { id: 'r2' }), told(3, { id: 'mine', device: 'laptop' }));
    expect(ids()).toEqual(['r2', 'r1']);
    await say(told(4));
    expect(view().runs.map(({ run: { id }, kind }) => [id, kind])).toEqual([
      ['r1', 'run.completed'],
      ['r2', 'run.completed'],
    ]);
    expect(asked.map(({ address }) => address)).toEqual(['https://lab.test/v1/live']);
    expect(asked[0].fields.get('authorization')).toBe('Bearer secret');
    expect(asked[0].fields.has('last-event-id')).toBe(false);
  });

  it('are read from a stream that is cut anywhere, within a letter, too', async () => {
    const { follow, say, view } = page();
    follow(own);
    await idle();
    await say(...Array.from(new TextEncoder().encode(`:\n\n${told(1)}`), (byte) => Uint8Array.of(byte)));
    expect(view().runs).toEqual([{ run, kind: 'run.completed' }]);
  });

  it('are followed again after the last that came when the other end hangs up, without what was cut off', async () => {
    const { follow, say, hangUp, view, ids, timers, asked } = page();
    follow(own);
    await idle();
    await say(told(7), told(8, { id: 'r2' }).slice(0, 60));
    await hangUp();
    expect(view().link).toBe('silent');
    expect(timers.waiting()).toEqual([1_500]);
    timers.elapse();
    await idle();
    expect(asked[1].fields.get('last-event-id')).toBe('7');
    await say(told(8, { id: 'r2' }));
    expect(ids()).toEqual(['r2', 'r1']);
    expect(view().link).toBe('on');
  });

  it('are asked for later and later while nobody answers', async () => {
    const { follow, timers, world, view } = page();
    world.answer = () => {
      throw new TypeError('Failed to fetch');
    };
    follow(own);
    const delays: number[] = [];
    for (let time = 0; time < 4; time++) {
      await idle();
      delays.push(...timers.waiting());
      timers.elapse();
    }
    expect(delays).toEqual([1_500, 2_000, 3_000, 5_000]);
    expect(view().link).toBe('silent');
  });

  it('are not followed during a run, and taken up after it where they were left', async () => {
    const { follow, say, busy, view, timers, asked } = page();
    follow(own);
    await idle();
    await say(told(3));
    busy.set(true);
    await idle();
    expect(view().link).toBe('off');
    expect(timers.waiting()).toEqual([]);
    expect(asked).toHaveLength(1);
    busy.set(false);
    await idle();
    expect(asked[1].fields.get('last-event-id')).toBe('3');
    expect(view().link).toBe('on');
  });

  it('are not asked for any more once nobody follows', async () => {
    const { follow, hangUp, busy, view, timers, asked } = page();
    const leave = follow(own);
    await idle();
    await hangUp();
    leave();
    busy.set(true);
    busy.set(false);
    timers.elapse();
    await idle();
    expect(asked).toHaveLength(1);
    expect(view().link).toBe('off');
  });

  it('need a token where the collector wants one, and an answer that is a stream', async () => {
    const { follow, world, view, timers } = page();
    world.answer = (body) => streamed(body, { status: 401 });
    follow(own);
    await idle();
    expect(view().link).toBe('token');
    world.answer = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
    timers.elapse();
    await idle();
    expect(view().link).toBe('silent');
  });

  it.each([
    ['no JSON', 'id: 9\ndata: {\n\n'],
    ['no run', 'id: 9\ndata: {"seq":9,"at":5,"kind":"run.completed","run":{}}\n\n'],
    ['another kind', told(9).replace('run.completed', '__proto__')],
    ['no text', Uint8Array.of(0xff, 0xfe, 0x0a, 0x0a)],
    ['another event', 'event: dropped\ndata: {"reason":"slow"}\n\n'],
  ])('are told of after what cannot be read: %s', async (_, hostile) => {
    const { follow, say, ids, view } = page();
    follow(own);
    await idle();
    await say(hostile);
    expect(ids()).toEqual([]);
    await say(told(10));
    expect(ids()).toEqual(['r1']);
    expect(view().link).toBe('on');
  });

  it('are taken up again after an id that no field of a request can carry', async () => {
    const { follow, say, hangUp, timers, asked, view } = page();
    follow(own);
    await idle();
    await say(told(4), told(5).replace('id: 5', 'id: ключ'));
    await hangUp();
    timers.elapse();
    await idle();
    expect(asked[1].fields.get('last-event-id')).toBe('4');
    expect(view().link).toBe('on');
  });

  it('are no more than 50, the last', async () => {
    const { follow, say, ids } = page();
    follow(own);
    await idle();
    await say(Array.from({ length: 60 }, (_, seq) => told(seq, { id: `r${seq}` })).join(''));
    expect(ids()).toHaveLength(50);
    expect(ids()[0]).toBe('r59');
  });
});
