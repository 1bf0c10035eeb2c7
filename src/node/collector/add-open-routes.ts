import type { FastifyInstance } from 'fastify';
import { collectorPaths, type AboutCollector } from '../../lab/wire/collector-contract.ts';
import type { CollectorParts } from './collector-parts.ts';
import { Problem } from './problem.ts';
import { answer, routeSchema } from './route-schema.ts';

const text = { type: 'string' };
const flag = { type: 'boolean' };
const open = { config: {} };

/** What is answered without a token. */
export function addOpenRoutes(app: FastifyInstance, parts: CollectorParts) {
  addAbout(app, parts);
  addHealth(app, parts);
  addDescription(app);
}

function addAbout(app: FastifyInstance, { name, version, entrance }: CollectorParts) {
  const about = {
    type: 'object',
    required: ['name', 'version', 'needsToken'],
    properties: { name: text, version: text, needsToken: flag },
  };
  const schema = routeSchema({
    summary: 'Who this is',
    tag: 'watch',
    answers: { 200: answer('This collector.', about) },
  });
  app.get(collectorPaths.about, { ...open, schema }, async (): Promise<AboutCollector> => ({
    name,
    version,
    needsToken: entrance.isGuarded(),
  }));
}

function addHealth(app: FastifyInstance, { store }: CollectorParts) {
  const state = answer('It does.', { type: 'object', required: ['ok'], properties: { ok: flag } });
  const alive = routeSchema({
    summary: 'Whether the process answers',
    tag: 'watch',
    answers: { 200: state },
  });
  const ready = routeSchema({
    summary: 'Whether what is kept can be read',
    tag: 'watch',
    answers: { 200: state },
    refuses: [503],
  });
  app.get(collectorPaths.health, { ...open, schema: alive }, async () => ({ ok: true }));
  app.get(collectorPaths.ready, { ...open, schema: ready }, async () => {
    try {
      store.head();
      return { ok: true };
    } catch {
      throw new Problem(503, 'not-ready', 'What is kept cannot be read.', { 'retry-after': '5' });
    }
  });
}

function addDescription(app: FastifyInstance) {
  const schema = routeSchema({
    summary: 'This description',
    tag: 'watch',
    answers: { 200: answer('OpenAPI 3.1.', { type: 'object' }) },
  });
  app.get(collectorPaths.openApi, { ...open, schema }, async () => app.swagger());
}
