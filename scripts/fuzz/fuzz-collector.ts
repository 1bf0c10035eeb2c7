import { createServer } from 'node:http';
import { mulberry32 } from '../../src/lab/model/mulberry32.ts';
import type { Random } from '../../src/lab/model/units.ts';
import { createCollector } from '../../src/node/collector/create-collector.ts';
import { createToken } from '../../src/node/collector/create-token.ts';
import { openSqliteStore } from '../../src/node/collector/sqlite/open-sqlite-store.ts';
import { listen } from '../../src/node/serve/listen.ts';
import { smallRunText } from '../collector/small-run-text.ts';
import { collectorRequest, type FuzzedRequest } from './collector-request.ts';
import { fuzzedStatus } from './fuzzed-status.ts';

/** How often each status was answered, with 0 for no answer; what was not answered as it should be; what is left. */
export type Fuzzed = { statuses: Map<number, number>; faults: string[]; intact: boolean };

/** Gives a collector that many broken requests, as an administrator. */
export async function fuzzCollector(count: number, seed: number): Promise<Fuzzed> {
  const random = mulberry32(seed);
  const faults: string[] = [];
  const { url, authorization, stop } = await guardedCollector((line) => faults.push(line));
  const statuses = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const request = requestOf(index, random, authorization);
    const status = await fuzzedStatus(url, request).catch(() => 0);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status < 200 || status >= 500) faults.push(`request ${index}: ${status} ${faultText(request)}`);
  }
  return { statuses, faults, intact: await stop() };
}

/** One in twenty has a token that is none. */
function requestOf(index: number, random: Random, authorization: string): FuzzedRequest {
  const request = collectorRequest(smallRunText(`r${index % 50}`, random), random);
  return random() < 0.05 ? request : { ...request, headers: { ...request.headers, authorization } };
}

const faultText = ({ method, path, headers, body }: FuzzedRequest) =>
  [method, path, JSON.stringify(headers), JSON.stringify(body?.toString('latin1').slice(0, 500))].join(' ');

async function guardedCollector(tell: (line: string) => void) {
  const store = await openSqliteStore(':memory:');
  const { text, record } = createToken({ name: 'fuzz', scopes: ['admin'] }, 0);
  store.addToken(record);
  const server = createServer();
  const collector = await createCollector({
    ...{ store, name: 'fuzzed', version: '0', tell },
    limits: { requestsAMinute: 1e9, strangerRequestsAMinute: 1e9 },
    serverOf: (handler) => server.on('request', handler),
  });
  const url = `http://127.0.0.1:${await listen(server, 0)}`;
  const stop = async () => {
    const { intact } = store.verify();
    await collector.close();
    server.close();
    server.closeAllConnections();
    store.close();
    return intact;
  };
  return { url, authorization: `Bearer ${text}`, stop };
}
