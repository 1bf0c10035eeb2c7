import type { WebSocket } from '@fastify/websocket';
import { parseChannelRequest, type ChannelRequest } from '../../lab/wire/parse-channel-request.ts';
import type { CollectorParts } from './collector-parts.ts';
import type { Format, Outlet } from './create-audience.ts';

/** As RFC 6455 has it: who breaks the rules, and whom to try again later. */
const closing = { broken: 1008, later: 1013 } as const;
/** Messages between two beats. */
const mostMessages = 1_000;

const channelFormat: Format = (events, channel) =>
  Buffer.from(JSON.stringify({ type: 'events', channel, events }));

/** Tells a WebSocket what happens in the channels it subscribes to. */
export function followChannels(
  socket: WebSocket,
  { broadcast, limits }: CollectorParts,
  holds: () => boolean,
) {
  const joined = new Map<string, () => void>();
  let messages = 0;
  const outlet = socketOutlet(socket, holds, () => (messages = 0));
  const say = (what: object) => socket.send(JSON.stringify(what));

  const answer = (request: ChannelRequest) => {
    const { channel } = request;
    joined.get(channel)?.();
    joined.delete(channel);
    if (request.type === 'unsubscribe') {
      say({ type: 'unsubscribed', channel });
      return;
    }
    if (joined.size >= limits.channels || broadcast.size() >= limits.listeners) {
      say(tooMany(limits.channels));
      return;
    }
    const { after, leave } = broadcast.join(channel, request.after, outlet);
    joined.set(channel, leave);
    say({ type: 'subscribed', channel, after });
  };
  socket.on('message', (data: Buffer) => {
    messages += 1;
    const request = parseChannelRequest(data.toString('utf8'));
    if (messages > mostMessages) outlet.drop('Too many messages.');
    else if (request !== undefined) answer(request);
    else say({ type: 'problem', code: 'bad-message', message: 'This is no message of this protocol.' });
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    for (const leave of joined.values()) leave();
  });
}

const tooMany = (most: number) => {
  return {
    type: 'problem',
    code: 'too-many-channels',
    message: `At most ${most} channels at once, and none when as many listen as may.`,
  };
};

function socketOutlet(socket: WebSocket, holds: () => boolean, onBeat: () => void): Outlet {
  return {
    format: channelFormat,
    holds,
    waiting: () => socket.bufferedAmount,
    write: (bytes) => socket.send(bytes, { binary: false }),
    beat() {
      onBeat();
      socket.ping();
    },
    drop: (reason) => socket.close(reason.startsWith('Too many') ? closing.broken : closing.later, reason),
  };
}
