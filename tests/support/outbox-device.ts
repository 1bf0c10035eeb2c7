import { gunzipSync } from 'node:zlib';
import { mulberry32 } from '../../src/lab/model/mulberry32.ts';
import type { Destination, OutboxEntry } from '../../src/lab/model/outbox.ts';
import { createConnection } from '../../src/web/archive/create-connection.ts';
import { createFlusher } from '../../src/web/outbox/create-flusher.ts';
import { keepDelivery } from '../../src/web/outbox/delivery-rows.ts';
import type { OutboxParts } from '../../src/web/outbox/outbox-parts.ts';
import { archiveDevice } from './archive-device.ts';
import { startedEvent, surveyedEvent } from './run-events.ts';

const sender = { device: 'device-1', deviceName: 'Größe, 1', region: 'north' };

/** A post as it came: where to, with which fields, its text and the ids of the runs in it. */
export type Post = { address: string; fields: Headers; text: string; ids: string[] };

/** Answers a post; one that throws is a network that does not. */
export type Answering = (post: Post, signal: AbortSignal) => Response | Promise<Response>;

export const json = (value: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(value), init);

/** A collector that takes everything. */
export const takes: Answering = ({ ids }) => json({ receipts: ids.map((id) => ({ id, outcome: 'stored' })) });

const collectorThere = () => json({ name: 'c', version: '1', needsToken: false });

/** A device with runs, and whoever receives them as the test says. */
export function outboxDevice({ reachesOut = true } = {}) {
  const device = archiveDevice();
  const tab = device.tab();
  const time = { at: 1_700_000_100_000 };
  const posts: Post[] = [];
  const world: { answer: Answering; about: () => Response } = { answer: takes, about: collectorThere };
  const fetch: OutboxParts['fetch'] = async (address, options) => {
    if (options.method !== 'POST') return world.about();
    const post = await postOf(address, options);
    posts.push(post);
    return world.answer(post, options.signal ?? new AbortController().signal);
  };
  const parts: OutboxParts = {
    connection: createConnection(device.name, () => undefined),
    locks: device.locks.tab(),
    fetch,
    now: () => time.at,
    clock: () => 0,
    random: mulberry32(5),
    origin: 'http://lab.test',
    reachesOut,
    newSender: () => sender,
    tell: () => undefined,
  };
  return {
    device,
    archive: tab.archive,
    parts,
    posts,
    world,
    flusher: () => createFlusher(parts),
    flush: () => createFlusher(parts).flush(),
    pass: (ms: number) => void (time.at += ms),
    sendTo: (destination: Destination) => keepDelivery(parts.connection, { destination, sender }),
    /** Makes runs that are over. */
    async make(...ids: string[]) {
      for (const id of ids) {
        const recorder = tab.archive.recorder();
        recorder.record(startedEvent(id));
        recorder.record(surveyedEvent(1));
        recorder.record({ type: 'ended', at: 1_700_000_009_000, status: 'complete' });
        await recorder.close();
      }
    },
    async entries(): Promise<OutboxEntry[]> {
      const all = await parts.connection.read(['outbox'], (tx) => tx.objectStore('outbox').getAll());
      return all.ok ? all.value : [];
    },
  };
}

async function postOf(address: string, { body, headers }: RequestInit): Promise<Post> {
  const fields = new Headers(headers);
  const bytes = body instanceof Blob ? Buffer.from(await body.arrayBuffer()) : Buffer.alloc(0);
  const text = (fields.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes).toString();
  const ids = text.split('\n').flatMap((line) => /"id":"([^"]+)"\}$/.exec(line)?.[1] ?? []);
  return { address, fields, text, ids };
}
