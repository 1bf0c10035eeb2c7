import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectorPaths } from '../../lab/wire/collector-contract.ts';
import { followChannels } from './follow-channels.ts';
import type { CollectorParts } from './collector-parts.ts';
import { Problem } from './problem.ts';
import { routeSchema } from './route-schema.ts';
import { sseOutlet } from './sse-outlet.ts';

const after = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
const stream = {
  200: {
    description: 'Server-sent events.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  },
};
const upgraded = { 101: { description: 'A WebSocket of the subprotocol `arsenal`.' } };
const asks = { tag: 'live', scope: 'read' } as const;
const config = { scope: 'read' } as const;

/** Where what happens is told as it happens. */
export function addLiveRoutes(app: FastifyInstance, parts: CollectorParts) {
  addLive(app, parts);
  addChannels(app, parts);
}

/** Refuses one listener more than there may be; of WebSockets also those that listen to nothing. */
const room =
  ({ broadcast, limits }: CollectorParts, open: () => number = broadcast.size) =>
  async () => {
    if (Math.max(broadcast.size(), open()) < limits.listeners) return;
    throw new Problem(429, 'too-many-listeners', 'As many listen already as may.', { 'retry-after': '10' });
  };

const holds = ({ entrance }: CollectorParts, { visitor }: FastifyRequest) =>
  visitor !== undefined && entrance.holds(visitor);

function addLive(app: FastifyInstance, parts: CollectorParts) {
  const schema = routeSchema(
    { ...asks, summary: 'What happens, as server-sent events', answers: stream },
    { querystring: { type: 'object', additionalProperties: false, properties: { after } } },
  );
  app.get<{ Querystring: { after?: number } }>(
    collectorPaths.live,
    { schema, config, preHandler: room(parts), exposeHeadRoute: false },
    (request, reply) => {
      const from = lastId(request.headers['last-event-id']) ?? request.query.after;
      const outlet = sseOutlet(reply, () => holds(parts, request));
      reply.raw.on('close', parts.broadcast.join('global', from, outlet).leave);
    },
  );
}

function addChannels(app: FastifyInstance, parts: CollectorParts) {
  const summary = 'What happens, by WebSocket, in those channels that are subscribed to';
  app.route({
    method: 'GET',
    url: collectorPaths.channels,
    schema: routeSchema({ ...asks, summary, answers: upgraded, refuses: [426] }),
    config,
    exposeHeadRoute: false,
    preHandler: room(parts, () => app.websocketServer.clients.size),
    handler: async () => {
      throw new Problem(426, 'no-upgrade', 'Channels are for WebSockets.', { upgrade: 'websocket' });
    },
    wsHandler: (socket, request) => followChannels(socket, parts, () => holds(parts, request)),
  });
}

const lastId = (id: unknown) => (typeof id === 'string' && /^\d{1,15}$/.test(id) ? Number(id) : undefined);
