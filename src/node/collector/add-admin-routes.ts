import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { LiveEvent } from '../../lab/model/delivery.ts';
import type { CollectorParts } from './collector-parts.ts';
import type { TokenWish } from './create-token.ts';
import { Problem } from './problem.ts';
import { answer, idParams, routeSchema } from './route-schema.ts';
import { sseOutlet, sseText } from './sse-outlet.ts';
import { webhookAddress } from './webhook-address.ts';

const text = { type: 'string' };
const number = { type: 'number' };
const texts = { type: 'array', items: text };
const name = { type: 'string', minLength: 1, maxLength: 100, pattern: '^[^\\u0000-\\u001f\\u007f]+$' };
const scopes = {
  type: 'array',
  minItems: 1,
  maxItems: 3,
  uniqueItems: true,
  items: { enum: ['ingest', 'read', 'admin'] },
};
const kinds = {
  type: 'array',
  minItems: 1,
  maxItems: 3,
  uniqueItems: true,
  items: { enum: ['run.completed', 'run.rejected', 'regression.confirmed'] },
};
const gone = { 204: { description: 'Done.', type: 'null' } };
const admin = { scope: 'admin' } as const;
const object = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const listOf = (description: string, item: object) =>
  answer(description, object({ items: { type: 'array', items: item } }));

/** What only an administrator may do. */
export function addAdminRoutes(app: FastifyInstance, parts: CollectorParts) {
  addTokens(app, parts);
  addTokenEnd(app, parts);
  addWebhooks(app, parts);
  addWebhookEnd(app, parts);
  addAudit(app, parts);
  addLogs(app, parts);
}

const shownToken = {
  id: text,
  name: text,
  scopes: texts,
  createdAt: number,
  expiresAt: number,
  revokedAt: number,
};

function addTokens(app: FastifyInstance, { entrance, store, now }: CollectorParts) {
  const made = answer('The token: this once.', object({ id: text, token: text, name: text, scopes: texts }));
  const asks = { tag: 'tokens', ...admin };
  app.post<{ Body: TokenWish }>(
    '/v1/tokens',
    {
      config: admin,
      schema: routeSchema(
        { ...asks, summary: 'Makes a token', answers: { 201: made }, refuses: [413, 415] },
        { body: object({ name, scopes, expiresAt: { type: 'number' } }, ['name', 'scopes']) },
      ),
    },
    async ({ body }, reply) => {
      if (body.expiresAt !== undefined && body.expiresAt <= now())
        throw new Problem(400, 'expired', 'The token would have expired already.');
      const { text: token, record } = entrance.add(body);
      return reply.status(201).send({ id: record.id, token, name: record.name, scopes: record.scopes });
    },
  );
  const shown = listOf(
    'Tokens, without their texts.',
    object(shownToken, ['id', 'name', 'scopes', 'createdAt']),
  );
  const schema = routeSchema({ ...asks, summary: 'Lists tokens', answers: { 200: shown } });
  app.get('/v1/tokens', { config: admin, schema }, async () => ({
    items: store.tokens().map(({ hash: _, ...token }) => token),
  }));
}

function addTokenEnd(app: FastifyInstance, { entrance, broadcast }: CollectorParts) {
  const schema = routeSchema(
    { summary: 'Revokes a token', tag: 'tokens', ...admin, answers: gone, refuses: [404] },
    { params: idParams },
  );
  app.delete<{ Params: { id: string } }>(
    '/v1/tokens/:id',
    { config: admin, schema },
    async ({ params }, reply) => {
      if (!entrance.revoke(params.id)) throw new Problem(404, 'no-such-token', 'There is no such token.');
      broadcast.review();
      return reply.status(204).send();
    },
  );
}

const hookFields = { id: text, url: text, kinds: texts };

function addWebhooks(app: FastifyInstance, { store }: CollectorParts) {
  type Route = { Body: { url: string; kinds: LiveEvent['kind'][] } };
  const asks = { tag: 'webhooks', ...admin };
  const made = answer('The webhook, with its secret: this once.', object({ ...hookFields, secret: text }));
  const schema = routeSchema(
    { ...asks, summary: 'Adds a webhook', answers: { 201: made }, refuses: [413, 415, 422] },
    { body: object({ url: { type: 'string', maxLength: 2_000 }, kinds }) },
  );
  app.post<Route>('/v1/webhooks', { config: admin, schema }, async ({ body }, reply) => {
    const url = webhookAddress(body.url);
    if (url === undefined)
      throw new Problem(
        422,
        'bad-address',
        'The address of a webhook begins with https: or http: and names nobody.',
      );
    const secret = randomBytes(32).toString('base64url');
    const hook = { id: randomUUID(), url, secret, kinds: body.kinds };
    store.addWebhook(hook);
    return reply.status(201).send(hook);
  });
  const shown = routeSchema({
    ...asks,
    summary: 'Lists webhooks',
    answers: { 200: listOf('Webhooks, without their secrets.', object(hookFields)) },
  });
  app.get('/v1/webhooks', { config: admin, schema: shown }, async () => ({
    items: store.webhooks().map(({ secret: _, ...hook }) => hook),
  }));
}

function addWebhookEnd(app: FastifyInstance, { store }: CollectorParts) {
  const schema = routeSchema(
    { summary: 'Removes a webhook', tag: 'webhooks', ...admin, answers: gone, refuses: [404] },
    { params: idParams },
  );
  app.delete<{ Params: { id: string } }>(
    '/v1/webhooks/:id',
    { config: admin, schema },
    async ({ params }, reply) => {
      if (!store.removeWebhook(params.id))
        throw new Problem(404, 'no-such-webhook', 'There is no such webhook.');
      return reply.status(204).send();
    },
  );
}

function addAudit(app: FastifyInstance, { store }: CollectorParts) {
  const entry = object({ seq: number, at: number, who: text, what: text, about: text, status: number });
  const schema = routeSchema(
    {
      summary: 'Who did what, the last first',
      tag: 'audit',
      ...admin,
      answers: { 200: listOf('Entries.', entry) },
    },
    {
      querystring: object(
        {
          limit: { type: 'integer', minimum: 1, maximum: 1_000, default: 100 },
          before: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
        },
        [],
      ),
    },
  );
  type Route = { Querystring: { limit: number; before?: number } };
  app.get<Route>('/v1/audit', { config: admin, schema }, async ({ query: { limit, before } }) => ({
    items: store.audit(limit, before),
  }));
}

function addLogs(app: FastifyInstance, { log, limits, entrance }: CollectorParts) {
  const stream = {
    200: { description: 'Server-sent events.', content: { 'text/event-stream': { schema: text } } },
  };
  const schema = routeSchema({
    summary: 'The log as it is written',
    tag: 'watch',
    ...admin,
    answers: stream,
  });
  app.get('/v1/logs', { config: admin, schema, exposeHeadRoute: false }, (request, reply) => {
    const { visitor } = request;
    const outlet = sseOutlet(reply, () => visitor !== undefined && entrance.holds(visitor));
    const write = (line: { seq: number }) => {
      if (!outlet.holds() || outlet.waiting() > limits.waitingBytes)
        outlet.drop('Too slow, or no longer let in.');
      else outlet.write(Buffer.from(sseText(line.seq, line)));
    };
    log.after(Number(request.headers['last-event-id'] ?? 0) || 0).forEach(write);
    const unwatch = log.watch(write);
    const beat = setInterval(outlet.beat, limits.beatMs).unref();
    reply.raw.on('close', () => {
      unwatch();
      clearInterval(beat);
    });
  });
}
