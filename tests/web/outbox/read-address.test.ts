import { expect, it } from 'vitest';
import { readAddress } from '../../../src/web/outbox/read-address.ts';

it.each([
  ['https://lab.example', 'https://lab.example'],
  [' https://lab.example:4318/ ', 'https://lab.example:4318'],
  ['https://lab.example/team//?x=1#y', 'https://lab.example/team'],
  ['http://localhost:4180', 'http://localhost:4180'],
])('a collector at %o is at %o', (typed, url) => {
  expect(readAddress(typed, 'collector', 'https://app.example')).toEqual({ ok: true, url });
});

it.each([
  ['https://otlp.example', 'https://otlp.example/v1/metrics'],
  ['https://otlp.example/', 'https://otlp.example/v1/metrics'],
  ['https://otlp.example/otlp/v1/metrics?key=1', 'https://otlp.example/otlp/v1/metrics?key=1'],
])('an endpoint at %o is at %o', (typed, url) => {
  expect(readAddress(typed, 'otlp', 'https://app.example')).toEqual({ ok: true, url });
});

it.each(['', 'lab.example', 'javascript:alert(1)', 'ftp://x', 'https://', 'https://a:b@lab.example'])(
  '%o is no address',
  (typed) => {
    expect(readAddress(typed, 'collector', 'http://localhost:4173')).toMatchObject({ ok: false });
  },
);

it('that is not encrypted is out of reach of a page that is', () => {
  expect(readAddress('http://lab.example', 'collector', 'https://app.example')).toMatchObject({ ok: false });
  expect(readAddress('http://lab.example', 'collector', 'http://app.example')).toMatchObject({ ok: true });
});
