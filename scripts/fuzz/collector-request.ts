import { gzipSync } from 'node:zlib';
import type { Random } from '../../src/lab/model/units.ts';
import { mutated } from './mutated.ts';

export type FuzzedRequest = { method: string; path: string; headers: Record<string, string>; body?: Buffer };

type Target = { method: string; path: string; type: string; seeds: readonly string[] };

const event = '{"case":0,"text":"hello","type":"output"}';
const oddities = [
  '',
  'null',
  '[]',
  '{}',
  '"',
  '{"__proto__":{"x":1}}',
  '{"id":"x","content":null}',
  '[[[['.repeat(2_000),
  '9'.repeat(400),
  '{"a":'.repeat(5_000),
  "'; DROP TABLE runs; --",
  '<script>alert(1)</script>',
  '=cmd()',
  '\u0000',
];
const words = [
  '%00',
  '%',
  '..%2f',
  "'",
  '"',
  '-1',
  '1e999',
  'NaN',
  '😀',
  '%F0%9F%98%80',
  'a'.repeat(300),
  '__proto__',
];

const targets = (run: string): readonly Target[] => [
  { method: 'POST', path: '/v1/runs', type: 'application/json', seeds: [run] },
  { method: 'POST', path: '/v1/runs', type: 'application/x-ndjson', seeds: [`${run}\n${run}`] },
  { method: 'POST', path: '/v1/runs/r1/events?from=0', type: 'application/x-ndjson', seeds: [event] },
  { method: 'POST', path: '/v1/tokens', type: 'application/json', seeds: ['{"name":"a","scopes":["read"]}'] },
  {
    method: 'POST',
    path: '/v1/webhooks',
    type: 'application/json',
    seeds: ['{"url":"http://a","kinds":[]}'],
  },
  { method: 'POST', path: '/v1/pair', type: 'application/json', seeds: ['{"code":"abc"}'] },
];
const queries = [
  'limit',
  'cursor',
  'case',
  'suite',
  'device',
  'region',
  'runtime',
  'from',
  'before',
] as const;
const reads = [
  '/v1/runs',
  '/v1/series',
  '/v1/audit',
  '/v1/runs/',
  '/v1/tokens',
  '/v1/nothing',
  '/metrics',
] as const;

/** A request that a collector has to answer without falling over, made out of the text of a good run. */
export function collectorRequest(run: string, random: Random): FuzzedRequest {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)];
  return random() < 0.25 ? reading(pick) : writing(pick(targets(run)), pick, random);
}

type Pick = <T>(items: readonly T[]) => T;

function reading(pick: Pick): FuzzedRequest {
  const query = [pick(queries), pick(queries)].map((name) => `${name}=${encodeURI(pick(words))}`).join('&');
  const path = `${pick(reads)}${pick(['', encodeURI(pick(words))])}?${query}`;
  return {
    method: pick(['GET', 'GET', 'DELETE']),
    path,
    headers: { 'last-event-id': pick(['1', '-1', 'x']) },
  };
}

function writing({ method, path, type, seeds }: Target, pick: Pick, random: Random): FuzzedRequest {
  const good = Buffer.from(pick(random() < 0.2 ? oddities : seeds));
  const body = random() < 0.8 ? Buffer.from(mutated(good, random)) : good;
  const headers = {
    'content-type': random() < 0.9 ? type : pick(otherTypes),
    ...(random() < 0.2 && { 'arsenal-device': pick(['%', '%00', 'a', 'a'.repeat(300), "'"]) }),
  };
  return { method, path, headers, body, ...packing(body, headers, pick, random) };
}

const otherTypes = ['text/plain', 'application/x-ndjson', 'multipart/form-data', ''] as const;

/** Three in ten are packed, some of which are broken then; others only say so. */
function packing(body: Buffer, headers: Record<string, string>, pick: Pick, random: Random) {
  if (random() < 0.05) return { headers: { ...headers, 'content-encoding': pick(['gzip', 'br', 'x']) } };
  if (random() > 0.3) return {};
  const packed = gzipSync(body);
  return {
    headers: { ...headers, 'content-encoding': 'gzip' },
    body: random() < 0.2 ? Buffer.from(mutated(packed, random)) : packed,
  };
}
