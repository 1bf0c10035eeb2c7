import type { FastifyInstance } from 'fastify';
import { isRecord } from '../../lab/wire/guards.ts';
import { Problem } from './problem.ts';

/** Refuses `limit=1e999`: what checks a query makes a number of its text first, and then passes one without an end. */
export function refuseEndless(app: FastifyInstance) {
  app.addHook('preHandler', async ({ query }) => {
    const values: unknown[] = isRecord(query) ? Object.values(query) : [];
    if (values.some((value) => typeof value === 'number' && !Number.isFinite(value)))
      throw new Problem(400, 'bad-request', 'A number of the query has no end.');
  });
}
