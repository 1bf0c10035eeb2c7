import type { FastifyInstance, FastifyRequest } from 'fastify';
import { approachProblem } from './approach-problem.ts';
import type { CollectorParts } from './collector-parts.ts';
import type { Scope } from './collector-store.ts';
import { mayDo, neighbour, type Visitor } from './create-entrance.ts';
import { Problem } from './problem.ts';
import { tokenOf } from './token-of.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a token must allow; absent: none is wanted. */
    scope?: Scope;
  }
  interface FastifyRequest {
    visitor: Visitor | undefined;
  }
}

/** Refuses who comes from where nobody may, before anything else of a request is looked at. */
export function admitOrigins(app: FastifyInstance, { entrance }: CollectorParts, origins: readonly string[]) {
  app.decorateRequest('visitor', undefined);
  app.addHook('onRequest', async ({ ip, headers }) => {
    const problem = approachProblem({ address: ip, headers }, entrance.isGuarded(), origins);
    if (problem !== undefined) throw problem;
  });
}

/** Finds out who asks, has nobody ask too often, and refuses what a visitor may not do. */
export function admitVisitors(app: FastifyInstance, { entrance, limits }: CollectorParts) {
  app.addHook('onRequest', async (request) => {
    const token = tokenOf(request.headers);
    if (!entrance.isGuarded()) request.visitor = neighbour;
    else if (token !== undefined) request.visitor = entrance.visitor(token);
  });
  app.addHook(
    'onRequest',
    app.rateLimit({
      timeWindow: 60_000,
      cache: 10_000,
      max: ({ visitor }) => (visitor === undefined ? limits.strangerRequestsAMinute : limits.requestsAMinute),
      keyGenerator: ({ visitor, ip }) => visitor?.id ?? `address ${ip}`,
    }),
  );
  app.addHook('onRequest', async (request) => {
    const { scope } = request.routeOptions.config;
    const problem = scope === undefined ? undefined : scopeProblem(request, scope);
    if (problem !== undefined) throw problem;
  });
}

function scopeProblem({ visitor, headers }: FastifyRequest, scope: Scope): Problem | undefined {
  if (visitor !== undefined)
    return mayDo(visitor, scope)
      ? undefined
      : new Problem(403, 'not-allowed', `This token does not allow this. It takes one for ${scope}.`);
  const challenge = { 'www-authenticate': 'Bearer realm="arsenal"' };
  return tokenOf(headers) === undefined
    ? new Problem(401, 'no-token', 'This collector wants a token.', challenge)
    : new Problem(
        401,
        'bad-token',
        'This token is none of this collector, has expired or was revoked.',
        challenge,
      );
}
