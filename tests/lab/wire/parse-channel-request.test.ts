import { expect, it } from 'vitest';
import { parseChannelRequest } from '../../../src/lab/wire/parse-channel-request.ts';

it.each([
  { type: 'subscribe', channel: 'global' },
  { type: 'subscribe', channel: 'run:0190', after: 12 },
  { type: 'subscribe', channel: 'region:Ü 1' },
  { type: 'unsubscribe', channel: 'device:' },
])('reads %j', (request) => {
  expect(parseChannelRequest(JSON.stringify(request))).toEqual(request);
});

it.each([
  '',
  'null',
  '[]',
  '{"type":"shout","channel":"global"}',
  '{"type":"subscribe"}',
  '{"type":"subscribe","channel":"globe"}',
  '{"type":"subscribe","channel":"global","after":-1}',
  '{"type":"subscribe","channel":"global","after":"1"}',
  '{"type":"subscribe","channel":"global","more":1}',
  '{"type":"unsubscribe","channel":"global","after":1}',
  JSON.stringify({ type: 'subscribe', channel: 'device:a\nb' }),
  JSON.stringify({ type: 'subscribe', channel: `device:${'x'.repeat(201)}` }),
])('refuses %.60s', (text) => {
  expect(parseChannelRequest(text)).toBeUndefined();
});
