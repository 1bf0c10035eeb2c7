import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunRecord } from '../../../src/lab/model/run.ts';
import { createToken } from '../../../src/node/collector/create-token.ts';
import { openSqliteStore } from '../../../src/node/collector/sqlite/open-sqlite-store.ts';
import type { CollectorStore } from '../../../src/node/collector/collector-store.ts';
import { deliveredText } from '../../support/delivered-run.ts';
import { servedCollector, type ServedCollector } from '../../support/served-collector.ts';

const sender = { device: 'd1', deviceName: 'One', region: 'eu' };

let store: CollectorStore;
let served: ServedCollector;
beforeEach(async () => {
  store = await openSqliteStore(':memory:');
  served = await servedCollector({ store, limits: { tickMs: 5 } });
});
afterEach(async () => {
  await served.stop();
  store.close();
});

let made = 0;
/** Has that many more runs arrive. */
function arrive(count: number, from = sender, part: Partial<RunRecord> = {}): string[] {
  const ids = Array.from({ length: count }, () => `run-${(made += 1)}`);
  store.keep(
    ids.map((id) => deliveredText({ id, part })),
    from,
    1,
  );
  return ids;
}

/** Reads a stream of server-sent events until there are as many as wanted. */
async function listened(count: number, headers: Record<string, string>, meanwhile = () => {}) {
  const stop = new AbortController();
  const { body } = await fetch(`${served.url}/v1/live`, { headers, signal: stop.signal });
  meanwhile();
  let text = '';
  const events = () => [...text.matchAll(/^id: (\d+)\ndata: ([^\n]*)\n\n/gm)];
  for await (const chunk of body ?? []) {
    text += Buffer.from(chunk).toString();
    if (events().length >= count) break;
  }
  stop.abort();
  return events().map(([, seq, data]) => ({ seq: Number(seq), id: /"id":"(run-\d+)"/.exec(data)?.[1] }));
}

/** A WebSocket that keeps what it was told. */
function channels(...asked: object[]) {
  const socket = new WebSocket(`${served.url.replace('http', 'ws')}/v1/channels`);
  const messages: string[] = [];
  const waiting: (() => void)[] = [];
  socket.onmessage = ({ data }) => {
    messages.push(String(data));
    waiting.splice(0).forEach((wake) => wake());
  };
  socket.onopen = () => asked.forEach((each) => socket.send(JSON.stringify(each)));
  const until = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = messages.find((message) => pattern.test(message));
      if (found !== undefined) return found;
      await new Promise<void>((wake) => waiting.push(wake));
    }
  };
  const closed = new Promise<CloseEvent>((resolve) => (socket.onclose = resolve));
  return { socket, messages, until, closed };
}

describe('server-sent events of a collector', () => {
  it('tell what happens from then on', async () => {
    arrive(2);
    let ids: string[] = [];
    const told = await listened(3, {}, () => (ids = arrive(3)));
    expect(told.map(({ id }) => id)).toEqual(ids);
  });

  it('are resumed where they were left, also by more than a page, without a gap and without a twin', async () => {
    const ids = arrive(450);
    const all = await listened(450, { 'last-event-id': '0' });
    expect(all.map(({ id }) => id)).toEqual(ids);
    const { seq } = all[299];
    const rest = await listened(160, { 'last-event-id': String(seq) }, () => ids.push(...arrive(10)));
    expect(rest.map(({ id }) => id)).toEqual(ids.slice(300));
  });

  it('are resumed after the collector was started anew', async () => {
    const [first] = arrive(1);
    const [{ seq, id }] = await listened(1, { 'last-event-id': '0' });
    expect(id).toBe(first);
    await served.stop();
    const missed = arrive(2);
    served = await servedCollector({ store });
    expect((await listened(2, { 'last-event-id': String(seq) })).map((event) => event.id)).toEqual(missed);
  });

  it('begin now for whoever comes with a place there is not yet, or none that can be read', async () => {
    for (const place of ['999999', 'x'])
      expect(await listened(1, { 'last-event-id': place }, () => void arrive(1))).toHaveLength(1);
  });

  it('are not broken out of by what a run is called', async () => {
    const name = 'a\n\nid: 99\ndata: {"seq":99}\n\n\r\u2028<script>';
    const told = await listened(2, {}, () => {
      arrive(1, sender, { name });
      arrive(1);
    });
    expect(told.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('are refused to one more than may listen', async () => {
    await served.stop();
    served = await servedCollector({ store, limits: { listeners: 1 } });
    const stop = new AbortController();
    await fetch(`${served.url}/v1/live`, { signal: stop.signal });
    expect((await fetch(`${served.url}/v1/live`)).status).toBe(429);
    stop.abort();
  });

  it('end, with a reason, when the token is revoked', async () => {
    const { text, record } = createToken({ name: 'x', scopes: ['read'] }, 0);
    const boss = createToken({ name: 'boss', scopes: ['admin'] }, 0);
    for (const token of [record, boss.record]) store.addToken(token);
    await served.stop();
    served = await servedCollector({ store });
    const live = await fetch(`${served.url}/v1/live`, { headers: { authorization: `Bearer ${text}` } });
    await fetch(`${served.url}/v1/tokens/${record.id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${boss.text}` },
    });
    expect(await live.text()).toMatch(/event: dropped\ndata: \{"reason":"This token is no longer good\."\}/);
  });
});

describe('channels of a collector', () => {
  it('tell of a device, a region, a run or all, to whom it is subscribed', async () => {
    const { until, messages, socket } = channels(
      { type: 'subscribe', channel: 'region:us' },
      { type: 'subscribe', channel: 'device:d1' },
    );
    await until(/subscribed.*device:d1/);
    const [here] = arrive(1);
    const [there] = arrive(1, { ...sender, device: 'd2', region: 'us' });
    arrive(1, { ...sender, device: 'd3' });
    expect(await until(/"events","channel":"region:us"/)).toContain(`"id":"${there}"`);
    expect(await until(/"events","channel":"device:d1"/)).toContain(`"id":"${here}"`);
    expect(messages.join('')).not.toContain('"device":"d3"');
    socket.send(JSON.stringify({ type: 'unsubscribe', channel: 'region:us' }));
    await until(/unsubscribed/);
    socket.close();
  });

  it('tell the past from the place that is asked for', async () => {
    const ids = arrive(3);
    const { until, socket } = channels({ type: 'subscribe', channel: 'global', after: 0 });
    const told = await until(/"events"/);
    expect([...told.matchAll(/"id":"(run-\d+)"/g)].map(([, id]) => id)).toEqual(ids);
    socket.close();
  });

  it('say so when a message is none of theirs, and go on', async () => {
    const { until, socket } = channels({ type: 'shout' }, { type: 'subscribe', channel: 'global' });
    await until(/bad-message/);
    await until(/subscribed/);
    socket.close();
  });

  it('close on a message larger than any of theirs', async () => {
    const { closed, socket, until } = channels({ type: 'subscribe', channel: 'global' });
    await until(/subscribed/);
    socket.send('x'.repeat(5_000));
    expect((await closed).code).toBe(1009);
  });

  it('refuse a page of a foreign origin', async () => {
    expect(await upgradeAnswer({ origin: 'https://evil.example' })).toMatch(/^HTTP\/1\.1 403 /);
    expect(await upgradeAnswer({})).toMatch(/^HTTP\/1\.1 101 /);
  });
});

/** Asks for a WebSocket, by hand; gives the beginning of the answer. */
async function upgradeAnswer(headers: Record<string, string>): Promise<string> {
  const socket = upgrading(headers);
  const answer = await new Promise<Buffer>((resolve) => socket.once('data', resolve));
  socket.destroy();
  return answer.toString();
}

function upgrading(headers: Record<string, string>): Socket {
  const { port, host } = new URL(served.url);
  const fields = {
    host,
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    ...headers,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(`GET /v1/channels HTTP/1.1\r\n${lines.join('')}\r\n`);
  return socket;
}

/** A message of a client, as RFC 6455 frames it, masked with nothing. */
const framed = (text: string) =>
  Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)]);

describe('a listener that does not take what it is told', () => {
  it('is dropped with the place to resume from, while another gets everything', async () => {
    await served.stop();
    served = await servedCollector({ store, limits: { tickMs: 1, waitingBytes: 20_000 } });
    const slow = upgrading({});
    await new Promise((resolve) => slow.once('data', resolve));
    slow.write(framed(JSON.stringify({ type: 'subscribe', channel: 'global' })));
    await new Promise((resolve) => slow.once('data', resolve));
    slow.pause();
    const dropped = async () =>
      (await (await fetch(`${served.url}/metrics`)).text()).includes('dropped_listeners');
    const ids: string[] = [];
    while (!(await dropped())) ids.push(...arrive(20, sender, { name: 'long'.repeat(10_000) }));
    let [last, place] = ['', ''];
    for await (const chunk of slow) {
      last = last.slice(-100) + Buffer.from(chunk).toString('latin1');
      place = /Resume after (\d+)\./.exec(last)?.[1] ?? '';
      if (place !== '') break;
    }
    const missed = store.happened(Number(place), 10_000);
    const resumed = await listened(missed.length, { 'last-event-id': place });
    expect(resumed.map(({ seq }) => seq)).toEqual(missed.map(({ seq }) => seq));
    expect(missed.at(-1)?.run.id).toBe(ids.at(-1));
  }, 20_000);
});
