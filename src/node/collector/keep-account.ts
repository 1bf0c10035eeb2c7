import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { collectorPaths } from '../../lab/wire/collector-contract.ts';
import type { CollectorParts } from './collector-parts.ts';

/** Refusals written to the audit a minute: somebody who tries many tokens is not to fill the disk. */
const mostRefusals = 30;

/** Counts and logs every request, and writes what an administrator did, or who was refused, where it stays. */
export function keepAccount(app: FastifyInstance, { store, counters, log, now }: CollectorParts) {
  let [minute, refusals] = [0, 0];
  const isRefusalOfNote = (status: number) => {
    if (status !== 401 && status !== 403) return false;
    const current = Math.floor(now() / 60_000);
    [minute, refusals] = [current, current === minute ? refusals + 1 : 1];
    return refusals <= mostRefusals;
  };
  app.addHook('onResponse', async (request, reply) => {
    const { visitor, method, routeOptions } = request;
    const route = routeOptions.url ?? 'none';
    const status = reply.statusCode;
    counters.count('arsenal_collector_requests_total', { route, status: String(status) });
    const who = visitor === undefined ? request.ip : `${visitor.name} (${visitor.id})`;
    log.add('info', `${method} ${route}`, { status, who, ms: Math.round(reply.elapsedTime) });
    if (isAdministered(request, reply) || isRefusalOfNote(status))
      store.addAudit({
        at: now(),
        who,
        what: `${method} ${route}`,
        about: request.url.slice(0, 300),
        status,
      });
  });
}

/** What changes who may do what, or reads who did. */
const isAdministered = ({ routeOptions }: FastifyRequest, { statusCode }: FastifyReply) =>
  statusCode < 400 && (routeOptions.config.scope === 'admin' || routeOptions.url === collectorPaths.pair);
