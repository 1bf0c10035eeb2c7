import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isRecord } from '../../../src/lab/wire/guards.ts';
import { createToken } from '../../../src/node/collector/create-token.ts';
import { openSqliteStore } from '../../../src/node/collector/sqlite/open-sqlite-store.ts';
import type { CollectorStore, Scope } from '../../../src/node/collector/collector-store.ts';
import { servedCollector, type ServedCollector } from '../../support/served-collector.ts';

type Route = { method: string; path: string; scope: string | undefined; statuses: number[] };

/** What `/openapi.json` says of every route. */
function routesOf(description: unknown): Route[] {
  const paths = isRecord(description) && isRecord(description.paths) ? description.paths : {};
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(isRecord(methods) ? methods : {}).map(([method, told]) => {
      const { security, responses } = isRecord(told) ? told : {};
      const scope = /"token":\["(\w+)"\]/.exec(JSON.stringify(security))?.[1];
      return { method, path, scope, statuses: Object.keys(isRecord(responses) ? responses : {}).map(Number) };
    }),
  );
}

const scopes: readonly Scope[] = ['ingest', 'read', 'admin'];
const tokens = Object.fromEntries(
  scopes.map((scope) => [scope, createToken({ name: scope, scopes: [scope] }, 0)]),
);

let store: CollectorStore;
let served: ServedCollector;

const openGuarded = async () => {
  store = await openSqliteStore(':memory:');
  for (const { record } of Object.values(tokens)) store.addToken(record);
  served = await servedCollector({ store, limits: { strangerRequestsAMinute: 10_000 } });
};
const close = async () => {
  await served.stop();
  store.close();
};

async function statusOf({ method, path }: Route, headers: Record<string, string>): Promise<number> {
  const stop = new AbortController();
  const { status } = await fetch(`${served.url}${path.replace('{id}', 'x')}`, {
    method: method.toUpperCase(),
    headers: { ...headers, ...(method === 'post' && { 'content-type': 'application/json' }) },
    ...(method === 'post' && { body: '{}' }),
    signal: stop.signal,
  });
  stop.abort();
  return status;
}

describe('every route of a collector, as its description has it', () => {
  let routes: Route[];
  beforeAll(async () => {
    await openGuarded();
    routes = routesOf(await (await fetch(`${served.url}/openapi.json`)).json());
  });
  afterAll(close);

  it('is described', () => {
    const described = routes.map(({ method, path }) => `${method} ${path}`);
    expect(described.toSorted()).toEqual([
      'delete /v1/tokens/{id}',
      'delete /v1/webhooks/{id}',
      'get /healthz',
      'get /metrics',
      'get /openapi.json',
      'get /readyz',
      'get /v1/about',
      'get /v1/audit',
      'get /v1/channels',
      'get /v1/live',
      'get /v1/logs',
      'get /v1/runs',
      'get /v1/runs/{id}',
      'get /v1/series',
      'get /v1/tokens',
      'get /v1/webhooks',
      'post /v1/pair',
      'post /v1/runs',
      'post /v1/runs/{id}/events',
      'post /v1/tokens',
      'post /v1/webhooks',
    ]);
  });

  it('is open to all where no scope is told, and else wants a token that is good', async () => {
    for (const route of routes) {
      const [none, wrong] = [
        await statusOf(route, {}),
        await statusOf(route, { authorization: 'Bearer arsenal_wrong' }),
      ];
      if (route.scope === undefined) expect(route.statuses, route.path).toContain(none);
      const expected = route.scope === undefined ? [none, none] : [401, 401];
      expect([none, wrong], route.path).toEqual(expected);
      expect([403, 429], route.path).not.toContain(none);
    }
  });

  it.each(scopes)('answers a token for %s as it says, and refuses it elsewhere', async (scope) => {
    for (const route of routes) {
      const status = await statusOf(route, { authorization: `Bearer ${tokens[scope].text}` });
      const isAllowed = route.scope === undefined || route.scope === scope || scope === 'admin';
      const where = `${route.method} ${route.path}`;
      if (isAllowed) expect([401, 403, 429], where).not.toContain(status);
      else expect(status, where).toBe(403);
      expect(route.statuses, where).toContain(status);
    }
  });

  it.each([
    ['a foreign origin', { origin: 'https://elsewhere.example' }],
    ['no origin at all', { origin: 'null' }],
    ['an image or a link of another site', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses a page of %s, whatever token it has', async (_, headers) => {
    for (const route of routes) {
      const status = await statusOf(route, { ...headers, authorization: `Bearer ${tokens.admin.text}` });
      expect(status, `${route.method} ${route.path}`).toBe(403);
      expect(route.statuses).toContain(403);
    }
  });
});

/** `fetch` sets these fields itself, so: the bare client. */
const bareStatus = (headers: Record<string, string>, path = '/v1/runs', method = 'GET') =>
  new Promise<number | undefined>((resolve, reject) => {
    const { port } = new URL(served.url);
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('a collector without tokens', () => {
  beforeEach(async () => {
    served = await servedCollector({ allowOrigins: ['https://lab.example'] });
  });
  afterEach(() => served.stop());

  it.each([
    ['localhost:4180', 200],
    ['127.0.0.1', 200],
    ['[::1]:4180', 200],
    ['evil.example', 403],
    ['localhost.evil.example:4180', 403],
  ])('asked as %s answers with %i', async (host, status) => {
    expect(await bareStatus({ host })).toBe(status);
  });

  it.each(['x-forwarded-for', 'forwarded', 'via'])('answers no proxy: %s', async (name) => {
    expect(await bareStatus({ [name]: '1' })).toBe(403);
  });

  it('answers a page of its own address, and of an origin that is allowed', async () => {
    const { host } = new URL(served.url);
    expect(await bareStatus({ host, origin: `http://${host}` })).toBe(200);
    expect(await bareStatus({ origin: 'https://lab.example' })).toBe(200);
    expect(await bareStatus({ origin: 'https://lab.example.evil.example' })).toBe(403);
  });

  it('tells a browser beforehand whom it answers', async () => {
    const ask = {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    };
    expect(await bareStatus({ origin: 'https://lab.example', ...ask }, '/v1/runs', 'OPTIONS')).toBe(204);
    expect(await bareStatus({ origin: 'https://other.example', ...ask }, '/v1/runs', 'OPTIONS')).toBe(403);
    const { headers } = await fetch(`${served.url}/v1/runs`, { headers: { origin: 'https://lab.example' } });
    expect(headers.get('access-control-allow-origin')).toBe('https://lab.example');
  });

  it('exchanges the code of a pairing link once, and then wants a token', async () => {
    const code = served.collector.pairingCode();
    const pair = async (body: object) =>
      fetch(`${served.url}/v1/pair`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await pair({ code: 'other' })).status).toBe(401);
    const paired = await pair({ code, name: 'my phone' });
    expect(paired.status).toBe(201);
    const answer: unknown = await paired.json();
    const token = isRecord(answer) ? String(answer.token) : '';
    expect(token).toMatch(/^arsenal_[\w-]{43}$/);
    expect((await pair({ code })).status).toBe(401);
    expect(await bareStatus({})).toBe(401);
    expect(await bareStatus({ authorization: `Bearer ${token}` })).toBe(200);
    expect(await bareStatus({ authorization: `Bearer ${token}` }, '/v1/tokens')).toBe(403);
    expect(await bareStatus({ authorization: `Bearer ${token}`, host: 'any.example' })).toBe(200);
    expect(JSON.stringify(served.store.tokens())).not.toContain(token.slice(8));
  });
});

describe('a collector with tokens', () => {
  beforeEach(openGuarded);
  afterEach(close);
  const admin = { authorization: `Bearer ${tokens.admin.text}` };
  const json = { ...admin, 'content-type': 'application/json' };

  it('makes tokens that are shown once, and revokes them', async () => {
    const body = JSON.stringify({ name: 'ci', scopes: ['ingest'] });
    const made: unknown = await (
      await fetch(`${served.url}/v1/tokens`, { method: 'POST', headers: json, body })
    ).json();
    const { id, token } = isRecord(made) ? made : {};
    const listed = await (await fetch(`${served.url}/v1/tokens`, { headers: admin })).text();
    expect(listed).toContain(String(id));
    expect(listed).not.toMatch(/hash|arsenal_/);
    const own = { authorization: `Bearer ${String(token)}` };
    expect(await bareStatus(own)).toBe(403);
    expect(
      (await fetch(`${served.url}/v1/tokens/${String(id)}`, { method: 'DELETE', headers: admin })).status,
    ).toBe(204);
    expect(await bareStatus(own)).toBe(401);
  });

  it('writes down who did what, and who was refused, but not every one of those', async () => {
    for (let times = 0; times < 40; times += 1) await bareStatus({ authorization: 'Bearer guess' });
    await fetch(`${served.url}/v1/tokens`, { headers: admin });
    const audit = store.audit(100);
    expect(audit[0]).toMatchObject({ what: 'GET /v1/tokens', status: 200 });
    expect(audit[0].who).toContain('admin');
    expect(audit.filter(({ status }) => status === 401)).toHaveLength(30);
  });

  it('has strangers wait who ask too often, and nobody else', async () => {
    await served.stop();
    served = await servedCollector({ store, limits: { strangerRequestsAMinute: 3 } });
    const stranger = () => fetch(`${served.url}/v1/about`);
    expect([await stranger(), await stranger(), await stranger()].map(({ status }) => status)).toEqual([
      200, 200, 200,
    ]);
    const late = await stranger();
    expect(late.status).toBe(429);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await bareStatus(admin)).toBe(200);
  });

  it('lets a token in no longer than it is good', async () => {
    const { text, record } = createToken({ name: 'old', scopes: ['read'], expiresAt: 1 }, 0);
    store.addToken(record);
    await served.stop();
    served = await servedCollector({ store });
    expect(await bareStatus({ authorization: `Bearer ${text}` })).toBe(401);
  });
});
