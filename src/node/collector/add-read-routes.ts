import type { FastifyInstance } from 'fastify';
import type { RunFilter } from '../../lab/model/delivery.ts';
import { collectorPaths } from '../../lab/wire/collector-contract.ts';
import { collectorMetrics } from './collector-metrics.ts';
import type { CollectorParts } from './collector-parts.ts';
import { Problem } from './problem.ts';
import { answer, idParams, routeSchema, textAnswer } from './route-schema.ts';

const text = { type: 'string', maxLength: 1_000 };
const time = { type: 'number', description: 'Milliseconds since 1970.' };
const filters = {
  suite: text,
  case: text,
  device: text,
  region: text,
  runtime: text,
  from: time,
  before: time,
};
const paging = {
  limit: { type: 'integer', minimum: 1, maximum: 1_000, default: 100 },
  cursor: {
    type: 'string',
    minLength: 1,
    maxLength: 500,
    description: 'What was `next` on the page before.',
  },
};
const asked = (required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties: { ...filters, ...paging },
});

const page = (description: string, properties: object, required: readonly string[]) =>
  answer(description, {
    type: 'object',
    required: ['items'],
    properties: {
      items: { type: 'array', items: { type: 'object', required, properties } },
      next: { type: 'string' },
    },
  });

const string = { type: 'string' };
const number = { type: 'number' };
const arrived = {
  ...{ id: string, name: string, status: string, startedAt: number, endedAt: number, receivedAt: number },
  ...{ device: string, deviceName: string, region: string, runtime: string, platform: string, suite: string },
  ...{ cases: number, samples: number, contentHash: string },
};
const point = {
  ...{ runId: string, startedAt: number, device: string, region: string, runtime: string },
  ...{ estimateMs: number, lowMs: number, highMs: number },
};

type Paging = { limit: number; cursor?: string };

/** Where what arrived is read. */
export function addReadRoutes(app: FastifyInstance, parts: CollectorParts) {
  addLists(app, parts);
  addRun(app, parts);
  addMetrics(app, parts);
}

function addLists(app: FastifyInstance, { store }: CollectorParts) {
  const list = { tag: 'read', scope: 'read' } as const;
  const runs = page('Runs, the last to arrive first.', arrived, ['id', 'status', 'startedAt', 'receivedAt']);
  const points = page('Points, the earliest first.', point, ['runId', 'startedAt', 'estimateMs']);
  app.get<{ Querystring: RunFilter & Paging }>(
    collectorPaths.runs,
    {
      schema: routeSchema(
        { ...list, summary: 'Lists runs', answers: { 200: runs } },
        { querystring: asked([]) },
      ),
      config: { scope: 'read' },
    },
    async ({ query: { limit, cursor, ...filter } }) => store.list(filter, limit, cursor),
  );
  app.get<{ Querystring: RunFilter & Paging & { case: string } }>(
    collectorPaths.series,
    {
      schema: routeSchema(
        { ...list, summary: 'What one case took over time', answers: { 200: points } },
        { querystring: asked(['case']) },
      ),
      config: { scope: 'read' },
    },
    async ({ query: { limit, cursor, case: key, ...filter } }) => store.series(key, filter, limit, cursor),
  );
}

function addRun(app: FastifyInstance, { store }: CollectorParts) {
  const schema = routeSchema(
    {
      summary: 'One run, whole, with its samples, as it was delivered',
      tag: 'read',
      scope: 'read',
      answers: { 200: answer('The run.', { type: 'object' }) },
      refuses: [404],
    },
    { params: idParams },
  );
  const options = { schema, config: { scope: 'read' } } as const;
  app.get<{ Params: { id: string } }>(`${collectorPaths.runs}/:id`, options, async ({ params }, reply) => {
    const kept = store.text(params.id);
    if (kept === undefined)
      throw new Problem(404, 'no-such-run', 'There is no such run, or it has not come whole yet.');
    return reply.type('application/json; charset=utf-8').send(kept);
  });
}

function addMetrics(app: FastifyInstance, parts: CollectorParts) {
  const type = 'text/plain; version=0.0.4; charset=utf-8';
  const schema = routeSchema({
    summary: 'What Prometheus reads',
    tag: 'watch',
    scope: 'read',
    answers: { 200: textAnswer('Metrics in the text format.', 'text/plain') },
  });
  app.get(collectorPaths.metrics, { schema, config: { scope: 'read' } }, async (_, reply) =>
    reply.type(type).send(collectorMetrics(parts)),
  );
}
