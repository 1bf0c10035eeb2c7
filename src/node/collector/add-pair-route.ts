import type { FastifyInstance } from 'fastify';
import { collectorPaths } from '../../lab/wire/collector-contract.ts';
import type { CollectorParts } from './collector-parts.ts';
import { Problem } from './problem.ts';
import { answer, routeSchema } from './route-schema.ts';

const text = { type: 'string' };
const yearMs = 365 * 24 * 3_600_000;

const codeBody = {
  type: 'object',
  additionalProperties: false,
  required: ['code'],
  properties: {
    code: { type: 'string', minLength: 1, maxLength: 100 },
    name: { type: 'string', maxLength: 100, pattern: '^[^\\u0000-\\u001f\\u007f]*$' },
  },
};

/** Where the code of a pairing link is exchanged for a token of the app. */
export function addPairRoute(app: FastifyInstance, { entrance, pairing, now }: CollectorParts) {
  const token = {
    type: 'object',
    required: ['token', 'scopes', 'expiresAt'],
    properties: { token: text, scopes: { type: 'array', items: text }, expiresAt: { type: 'number' } },
  };
  const schema = routeSchema(
    {
      summary: 'Exchanges the code of a pairing link, once, for a token',
      tag: 'tokens',
      answers: { 201: answer('The token: this once.', token) },
      refuses: [401, 413, 415],
    },
    { body: codeBody },
  );
  app.post<{ Body: { code: string; name?: string } }>(
    collectorPaths.pair,
    { schema, config: {} },
    async ({ body }, reply) => {
      if (!pairing.redeems(body.code))
        throw new Problem(401, 'bad-code', 'This code is used up, too old, or none of this collector.');
      const expiresAt = now() + yearMs;
      const scopes = ['ingest', 'read'] as const;
      const { text: made } = entrance.add({
        name: body.name === undefined || body.name === '' ? 'paired app' : body.name,
        scopes,
        expiresAt,
      });
      return reply.status(201).send({ token: made, scopes, expiresAt });
    },
  );
}
