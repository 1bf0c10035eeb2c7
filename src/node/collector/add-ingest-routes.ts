import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Receipt } from '../../lab/model/delivery.ts';
import {
  batchType,
  collectorPaths,
  mostRunsABatch,
  type BatchAnswer,
} from '../../lab/wire/collector-contract.ts';
import { parseToldEvents } from '../../lab/wire/parse-told-events.ts';
import { failureSentence } from '../../lab/words/failure-text.ts';
import { addTextParser } from './add-text-parser.ts';
import type { CollectorParts } from './collector-parts.ts';
import { Problem } from './problem.ts';
import { answer, idParams, routeSchema } from './route-schema.ts';
import { senderOf } from './sender-of.ts';

const receipt = {
  type: 'object',
  required: ['id', 'outcome'],
  properties: {
    id: { type: 'string' },
    outcome: { enum: ['stored', 'known', 'other-content', 'refused'] },
    message: { type: 'string' },
  },
};
const receipts = {
  type: 'object',
  required: ['receipts'],
  properties: { receipts: { type: 'array', items: receipt } },
};

const lines = { description: 'A JSON text on each line.' };
const runBody = {
  content: { 'application/json': { schema: { description: 'One run.' } }, [batchType]: { schema: lines } },
};
const eventBody = { content: { [batchType]: { schema: lines } } };

const statuses = { stored: 201, known: 200, 'other-content': 409, refused: 422 } as const;

/** Where runs arrive. */
export function addIngestRoutes(app: FastifyInstance, parts: CollectorParts) {
  addTextParser(app, parts);
  addRuns(app, parts);
  addEvents(app, parts);
}

function addRuns(app: FastifyInstance, { store, counters, now }: CollectorParts) {
  const single = answer('The receipt of the run.', receipt);
  const known = answer('The receipt of a run that was there already, or one for each line.', {
    anyOf: [receipt, receipts],
  });
  const schema = routeSchema(
    {
      summary: 'Keeps a run, or a batch of them',
      tag: 'deliver',
      scope: 'ingest',
      answers: { 200: known, 201: single, 409: single, 422: single },
      refuses: [408, 413, 415],
    },
    { body: runBody },
  );
  app.post(collectorPaths.runs, { schema, config: { scope: 'ingest' } }, async (request, reply) => {
    const isBatch = request.headers['content-type']?.toLowerCase().startsWith(batchType) === true;
    const text = textOf(request);
    const texts = isBatch ? linesOf(text) : [text];
    if (texts.length > mostRunsABatch)
      throw new Problem(413, 'too-many-runs', `At most ${mostRunsABatch} runs are taken at once.`);
    const kept = store.keep(texts, senderOf(request.headers), now());
    for (const { outcome } of kept) counters.count('arsenal_collector_received_runs_total', { outcome });
    if (isBatch) return { receipts: kept } satisfies BatchAnswer;
    return reply.status(statusOf(kept[0])).send(kept[0]);
  });
}

const statusOf = ({ outcome }: Receipt) => statuses[outcome];

function addEvents(app: FastifyInstance, { store, now }: CollectorParts) {
  const counted = { type: 'object', required: ['events'], properties: { events: { type: 'integer' } } };
  const from = { type: 'integer', minimum: 0, maximum: 1e9, description: 'The place of the first event.' };
  const schema = routeSchema(
    {
      summary: 'Appends events to a run that is on',
      tag: 'deliver',
      scope: 'ingest',
      answers: { 200: answer('How many events of the run there are now.', counted) },
      refuses: [404, 408, 409, 413, 415, 422],
    },
    {
      params: idParams,
      querystring: { type: 'object', required: ['from'], additionalProperties: false, properties: { from } },
      body: eventBody,
    },
  );
  type Route = { Params: { id: string }; Querystring: { from: number } };
  app.post<Route>(
    `${collectorPaths.runs}/:id/events`,
    { schema, config: { scope: 'ingest' } },
    async (request) => {
      const events = parseToldEvents(`[${linesOf(textOf(request)).join(',')}]`);
      if (events === undefined) throw new Problem(422, 'no-events', 'A line is not an event of a run.');
      const { id } = request.params;
      const result = store.append(id, request.query.from, events, senderOf(request.headers), now());
      if (result.ok) return { events: result.value };
      const { failure } = result;
      throw new Problem(failure.code === 'no-such-run' ? 404 : 409, failure.code, failureSentence(failure));
    },
  );
}

function textOf({ body }: FastifyRequest): string {
  if (typeof body === 'string') return body;
  throw new Problem(400, 'no-body', 'There is no body.');
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
