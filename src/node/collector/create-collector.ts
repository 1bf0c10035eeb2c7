import type { RequestListener, Server } from 'node:http';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import websocket from '@fastify/websocket';
import { fastify, type FastifyInstance } from 'fastify';
import { senderHeaders } from '../../lab/wire/collector-contract.ts';
import type { EpochMilliseconds } from '../../lab/model/units.ts';
import { addAdminRoutes } from './add-admin-routes.ts';
import { addIngestRoutes } from './add-ingest-routes.ts';
import { addLiveRoutes } from './add-live-routes.ts';
import { addOpenRoutes } from './add-open-routes.ts';
import { addPairRoute } from './add-pair-route.ts';
import { addReadRoutes } from './add-read-routes.ts';
import { admitOrigins, admitVisitors } from './admit.ts';
import { answerProblems, answerUnrouted } from './answer-problems.ts';
import { collectorLimits, type CollectorLimits } from './collector-limits.ts';
import type { CollectorParts } from './collector-parts.ts';
import type { CollectorStore } from './collector-store.ts';
import { createBroadcast } from './create-broadcast.ts';
import { createCounters } from './create-counters.ts';
import { createEntrance } from './create-entrance.ts';
import { createEventLog } from './create-event-log.ts';
import { createPairing } from './create-pairing.ts';
import { keepAccount } from './keep-account.ts';
import { refuseBroken } from './refuse-broken.ts';
import { refuseEndless } from './refuse-endless.ts';
import { startWebhooks } from './start-webhooks.ts';

export type CollectorOptions = {
  store: CollectorStore;
  name: string;
  version: string;
  /** Whose pages may ask from elsewhere. */
  allowOrigins?: readonly string[];
  /** Whether webhooks may go to this machine and its network. */
  allowPrivateWebhooks?: boolean;
  limits?: Partial<CollectorLimits>;
  now?: () => EpochMilliseconds;
  /** Told of what goes wrong, a line of JSON at a time. */
  tell?: (line: string) => void;
  /** The server it is part of: without one, it makes its own. */
  serverOf?: (handler: RequestListener) => Server;
};

/** A collector, ready to answer: `app.server` is to be given a port. The store stays its owner's to close. */
export type Collector = { app: FastifyInstance; pairingCode: () => string; close: () => Promise<void> };

/** The HTTP side of a collector on a store; see `collector-contract.ts` and `/openapi.json`. */
export async function createCollector(options: CollectorOptions): Promise<Collector> {
  const parts = partsOf(options);
  const app = fastify(appOptions(options));
  app.setSerializerCompiler(() => (body) => JSON.stringify(body));
  answerProblems(app, parts);
  keepAccount(app, parts);
  secureAnswers(app);
  // Before anybody is refused, so that the connection of who asks for an upgrade and is refused ends.
  await app.register(websocket, { options: socketOptions, preClose: endListening(app, parts) });
  await admit(app, parts, options.allowOrigins ?? []);
  await describe(app, parts);
  refuseEndless(app);
  await addRoutes(app, parts);
  const stopWebhooks = startWebhooks(parts, options.allowPrivateWebhooks ?? false);
  app.addHook('preClose', async () => stopWebhooks());
  app.server.requestTimeout = parts.limits.requestMs;
  await app.ready();
  return { app, pairingCode: parts.pairing.code, close: () => app.close() };
}

function partsOf({
  store,
  name,
  version,
  limits: asked = {},
  now = Date.now,
  tell,
}: CollectorOptions): CollectorParts {
  const limits = { ...collectorLimits, ...asked };
  const counters = createCounters();
  const broadcast = createBroadcast(store, limits, () =>
    counters.count('arsenal_collector_dropped_listeners_total', {}),
  );
  const log = createEventLog(now, tell ?? (() => undefined));
  const [entrance, pairing] = [createEntrance(store, now), createPairing(now)];
  return { store, entrance, pairing, broadcast, log, counters, limits, name, version, now };
}

const appOptions = ({ serverOf }: CollectorOptions) => ({
  logger: false,
  trustProxy: false,
  bodyLimit: 64 * 1024,
  forceCloseConnections: true,
  clientErrorHandler: refuseBroken,
  frameworkErrors: answerUnrouted,
  routerOptions: { maxParamLength: 300 },
  ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array' as const } },
  ...(serverOf !== undefined && { serverFactory: serverOf }),
});

const socketOptions = {
  maxPayload: 4 * 1024,
  perMessageDeflate: false,
  handleProtocols: (asked: Set<string>) => (asked.has('arsenal') ? 'arsenal' : false),
};

/** What is left of connections when a collector stops has this long to say goodbye. */
const goodbyeMs = 500;

const endListening =
  (app: FastifyInstance, { broadcast }: CollectorParts) =>
  (done: () => void) => {
    const { clients } = app.websocketServer;
    broadcast.close();
    for (const client of clients) client.close(1001, 'The collector is stopping.');
    setTimeout(() => {
      for (const client of clients) client.terminate();
    }, goodbyeMs).unref();
    done();
  };

/** Nothing of an answer is ever a page. */
function secureAnswers(app: FastifyInstance) {
  app.addHook('onRequest', async (_, reply) => {
    reply.headers({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
  });
}

async function admit(app: FastifyInstance, parts: CollectorParts, origins: readonly string[]) {
  admitOrigins(app, parts, origins);
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'POST', 'DELETE'],
    allowedHeaders: [
      ...['authorization', 'content-type', 'content-encoding', 'last-event-id'],
      ...Object.values(senderHeaders),
    ],
    exposedHeaders: ['retry-after'],
    maxAge: 600,
  });
  await app.register(rateLimit, { global: false });
  admitVisitors(app, parts);
}

async function describe(app: FastifyInstance, { version }: CollectorParts) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Arsenal Lab collector', version },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
  });
}

/** Those with bodies of text have parsers of their own. */
async function addRoutes(app: FastifyInstance, parts: CollectorParts) {
  await app.register(async (scope) => addIngestRoutes(scope, parts));
  await app.register(async (scope) => {
    addReadRoutes(scope, parts);
    addLiveRoutes(scope, parts);
    addOpenRoutes(scope, parts);
    addPairRoute(scope, parts);
    addAdminRoutes(scope, parts);
  });
}
