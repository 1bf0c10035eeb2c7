import type { FastifyReply } from 'fastify';
import type { LiveEvent } from '../../lab/model/delivery.ts';
import type { Format, Outlet } from './create-audience.ts';

/** Server-sent events, each with its place in the log. JSON has no line breaks, so nothing in it can end an event. */
const sseFormat: Format = (events) =>
  Buffer.from(events.map((event: LiveEvent) => sseText(event.seq, event)).join(''));

export const sseText = (id: number, what: object): string => `id: ${id}\ndata: ${JSON.stringify(what)}\n\n`;

/** How long whoever is dropped has to take what was written. */
const goodbyeMs = 10_000;

const beat = Buffer.from(':\n\n');

/** Takes a request over as a stream of server-sent events. */
export function sseOutlet(reply: FastifyReply, holds: () => boolean): Outlet {
  const { raw } = reply;
  reply.hijack();
  // One write for what is told, not three: it ends with the connection.
  raw.useChunkedEncodingByDefault = false;
  raw.shouldKeepAlive = false;
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.on('error', () => undefined);
  raw.write('retry: 2000\n\n');
  return {
    format: sseFormat,
    holds,
    waiting: () => raw.writableLength,
    write: (bytes) => raw.write(bytes),
    beat: () => raw.write(beat),
    drop(reason) {
      raw.end(`event: dropped\ndata: ${JSON.stringify({ reason })}\n\n`);
      setTimeout(() => raw.destroy(), goodbyeMs).unref();
    },
  };
}
