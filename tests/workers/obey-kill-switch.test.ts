import { expect, it } from 'vitest';
import { obeyKillSwitch } from '../../workers/obey-kill-switch.ts';

const scope = 'https://host/lab/';

function world(answer: () => Promise<Response>) {
  const log: string[] = [];
  const fetch = (address: string, { cache }: { cache: string }) => {
    log.push(`fetch ${address} ${cache}`);
    return answer();
  };
  const unregister = async () => {
    log.push('unregister');
    return true;
  };
  const caches = {
    keys: async () => [`precache-${scope}`, 'precache-https://host/', `share-${scope}`],
    delete: async (name: string) => {
      log.push(`delete ${name}`);
      return true;
    },
  };
  const clients = {
    matchAll: async () => [{ postMessage: ({ type }: { type: string }) => void log.push(`tell ${type}`) }],
  };
  return { log, world: { registration: { scope, unregister }, caches, clients, fetch } };
}

it('takes itself and its own caches off and tells its pages', async () => {
  const { log, world: here } = world(async () => new Response('{"kill":true}'));
  await obeyKillSwitch(here);
  expect(log).toEqual([
    `fetch ${scope}kill-switch.json no-store`,
    'unregister',
    `delete precache-${scope}`,
    `delete share-${scope}`,
    'tell withdrawn',
  ]);
});

const harmless: [string, () => Promise<Response>][] = [
  ['no network', () => Promise.reject(new TypeError('offline'))],
  ['an absent file', async () => new Response('{"kill":true}', { status: 404 })],
  ['a switch that is off', async () => new Response('{"kill":false}')],
  ['a page in its place', async () => new Response('<!doctype html>')],
  [
    'a body that breaks off',
    async () => new Response(new ReadableStream({ start: (body) => body.error('cut') })),
  ],
];

it.each(harmless)('carries on with %s', async (_, answer) => {
  const { log, world: here } = world(answer);
  await obeyKillSwitch(here);
  expect(log).toHaveLength(1);
});
