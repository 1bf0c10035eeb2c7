import { describe, expect, it } from 'vitest';
import type { LiveEvent } from '../../../src/lab/model/delivery.ts';
import { createEventStream } from '../../../src/lab/wire/event-stream.ts';
import type { StreamEvent } from '../../../src/lab/wire/event-stream.ts';
import { parseLiveEvent } from '../../../src/lab/wire/parse-live-event.ts';

function eventsOf(pieces: readonly string[]): StreamEvent[] {
  const events: StreamEvent[] = [];
  const feed = createEventStream((event) => events.push(event));
  pieces.forEach(feed);
  return events;
}

const text =
  'retry: 2000\n\nid: 1\ndata: {"a":1}\n\n:\n\nevent: x\r\nid:2\r\ndata:one\r\ndata: two\r\n\r\ndata: z\r\rid: 9\n';

describe('an event stream', () => {
  const whole = [
    { id: '1', data: '{"a":1}' },
    { id: '2', data: 'one\ntwo' },
    { id: '2', data: 'z' },
  ];

  it('gives each event with its data and the last id', () => {
    expect(eventsOf([text])).toEqual(whole);
  });

  it('may be cut anywhere', () => {
    for (let cut = 1; cut < text.length; cut++) {
      expect(eventsOf([text.slice(0, cut), text.slice(cut)]), `cut at ${cut}`).toEqual(whole);
    }
    expect(eventsOf(Array.from(text, (one) => one))).toEqual(whole);
  });

  it('drops what never ends', () => {
    expect(eventsOf(['data: ', 'x'.repeat(2_000_000), '\n\ndata: y\n\n'])).toEqual([{ id: '', data: 'y' }]);
    const lines = Array.from({ length: 21 }, () => `data: ${'x'.repeat(50_000)}\n`);
    expect(eventsOf([...lines, '\ndata: y\n\n'])).toEqual([{ id: '', data: 'y' }]);
  });
});

const run = {
  id: 'r',
  name: '<script>alert(1)</script>',
  device: 'd',
  deviceName: 'phone',
  region: '',
  status: 'complete',
  startedAt: 1,
  endedAt: 2,
  receivedAt: 3,
  runtime: 'Chromium 156',
  platform: 'Linux',
  suite: 's',
  cases: 2,
  samples: 100,
  contentHash: 'ab',
} as const;

describe('parseLiveEvent', () => {
  const events: LiveEvent[] = [
    { seq: 1, at: 5, run, kind: 'run.started' },
    { seq: 2, at: 5, run, kind: 'run.progressed' },
    { seq: 3, at: 5, run, kind: 'run.completed' },
    { seq: 4, at: 5, run, kind: 'run.rejected', because: 'hidden' },
    { seq: 5, at: 5, run, kind: 'regression.confirmed', case: 'c', ratio: 1.2 },
  ];

  it.each(events)('reads $kind', (event) => {
    expect(parseLiveEvent(JSON.stringify(event))).toEqual(event);
  });

  it('leaves out fields it does not know', () => {
    const [event] = events;
    const more = JSON.stringify({ ...event, x: 1, run: { ...run, y: 2 } });
    expect(parseLiveEvent(more)).toEqual(event);
  });

  it.each([
    '{"reason":"slow"}',
    'null',
    '',
    JSON.stringify({ ...events[0], seq: -1 }),
    JSON.stringify({ ...events[0], kind: 'run.eaten' }),
    JSON.stringify({ ...events[3], because: undefined }),
    JSON.stringify({ ...events[4], ratio: '1' }),
    JSON.stringify({ ...events[0], run: { ...run, status: 'well' } }),
    JSON.stringify({ ...events[0], run: { ...run, name: 3 } }),
    JSON.stringify({ ...events[0], run: { ...run, cases: 1.5 } }),
  ])('makes nothing of %s', (text) => {
    expect(parseLiveEvent(text)).toBeUndefined();
  });
});
