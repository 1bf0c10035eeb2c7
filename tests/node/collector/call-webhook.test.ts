import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { callWebhook, isInner } from '../../../src/node/collector/call-webhook.ts';
import { webhookAddress } from '../../../src/node/collector/webhook-address.ts';
import { listen } from '../../../src/node/serve/listen.ts';

it.each([
  '127.0.0.1',
  '10.1.2.3',
  '192.168.0.1',
  '169.254.169.254',
  '::1',
  'fd00::1',
  '::ffff:10.0.0.1',
  '0.0.0.0',
])('takes %s for an address of its own network', (address) => expect(isInner(address)).toBe(true));

it.each(['93.184.216.34', '2606:2800:220:1::1', '172.32.0.1'])(
  'takes %s for an address of the world',
  (address) => expect(isInner(address)).toBe(false),
);

it.each([
  'http://localhost:1/',
  'http://127.0.0.1:1/',
  'http://[::1]:1/',
  'http://2130706433:1/',
  'http://0x7f.1:1/',
])('does not call %s, however it is written', async (url) => {
  await expect(callWebhook(url, '{}', 't=0,v1=', false)).rejects.toThrow(/of this machine or its network/);
});

it('does not follow a redirect, and takes nothing but 2xx', async () => {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  const port = await listen(server, 0);
  await expect(callWebhook(`http://127.0.0.1:${port}/x`, '{}', '', true)).rejects.toThrow(
    'answered with 302',
  );
  server.close();
  expect(asked).toEqual(['/x']);
});

it.each([
  ['https://a.example/hook', 'https://a.example/hook'],
  ['http://a.example', 'http://a.example/'],
  ['https://me:secret@a.example/', undefined],
  ['file:///etc/passwd', undefined],
  ['javascript:alert(1)', undefined],
  ['a.example', undefined],
])('reads %s as the address %s', (text, address) => {
  expect(webhookAddress(text)).toBe(address);
});
