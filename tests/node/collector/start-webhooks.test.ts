import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { webhookSignature } from '../../../src/node/collector/webhook-signature.ts';
import { listen } from '../../../src/node/serve/listen.ts';
import { deliveredText } from '../../support/delivered-run.ts';
import { servedCollector, type ServedCollector } from '../../support/served-collector.ts';

type Call = { headers: IncomingHttpHeaders; body: string };

let receiver: Server;
let calls: Call[];
let url: string;
let wake = () => {};
/** What the receiver answers, call by call. */
let answers: number[];
let served: ServedCollector;

beforeEach(async () => {
  calls = [];
  answers = [];
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      calls.push({ headers: request.headers, body });
      response.writeHead(answers.shift() ?? 204).end();
      wake();
    });
  });
  url = `http://127.0.0.1:${await listen(receiver, 0)}/hook`;
});
afterEach(async () => {
  await served.stop();
  receiver.close();
});

const post = (path: string, body: string) =>
  fetch(`${served.url}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });

async function called(times: number) {
  while (calls.length < times) await new Promise<void>((resolve) => (wake = resolve));
  return calls;
}

it('calls with what happened, signed with the secret that was shown once', async () => {
  served = await servedCollector({ allowPrivateWebhooks: true });
  await post('/v1/webhooks', JSON.stringify({ url, kinds: ['run.completed'] }));
  await post('/v1/webhooks', JSON.stringify({ url, kinds: ['regression.confirmed'] }));
  await post('/v1/runs', deliveredText({ id: 'a' }));
  const [{ headers, body }] = await called(1);
  expect(JSON.parse(body)).toMatchObject({ kind: 'run.completed', run: { id: 'a' } });
  const [, seconds] = /^t=(\d+),v1=[0-9a-f]{64}$/.exec(String(headers['arsenal-signature'])) ?? [];
  const [{ secret }] = served.store.webhooks();
  expect(headers['arsenal-signature']).toBe(webhookSignature(secret, body, Number(seconds) * 1_000));
  expect(await (await fetch(`${served.url}/v1/webhooks`)).text()).not.toContain(secret);
  expect(calls).toHaveLength(1);
});

it('calls again where nobody took it', async () => {
  served = await servedCollector({ allowPrivateWebhooks: true });
  answers = [500];
  await post('/v1/webhooks', JSON.stringify({ url, kinds: ['run.completed'] }));
  await post('/v1/runs', deliveredText({ id: 'a' }));
  const [first, second] = await called(2);
  expect(second.body).toBe(first.body);
});

it('never calls its own machine unless it is allowed', async () => {
  const told: string[] = [];
  served = await servedCollector({
    tell: (line) => {
      told.push(line);
      wake();
    },
  });
  await post('/v1/webhooks', JSON.stringify({ url, kinds: ['run.completed'] }));
  await post('/v1/runs', deliveredText({ id: 'a' }));
  while (told.length === 0) await new Promise<void>((resolve) => (wake = resolve));
  expect(told[0]).toContain('of this machine or its network');
  expect(calls).toEqual([]);
});
