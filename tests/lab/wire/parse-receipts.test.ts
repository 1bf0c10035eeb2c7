import { describe, expect, it } from 'vitest';
import { isCollectorPath } from '../../../src/lab/wire/is-collector-path.ts';
import { parseAbout } from '../../../src/lab/wire/parse-about.ts';
import { parseOtlpAnswer } from '../../../src/lab/wire/parse-otlp-answer.ts';
import { parsePairAnswer, parsePaired, parsePairOrder } from '../../../src/lab/wire/parse-pairing.ts';
import { parseReceipts } from '../../../src/lab/wire/parse-receipts.ts';

const portal = '<!doctype html><title>Sign in to the network</title>';
const strangers = [portal, '', 'null', '[]', '"receipts"', '{"receipts":{}}', '{"receipts":null}', '{'];

describe('parseReceipts', () => {
  it('reads what became of each run', () => {
    const receipts = [
      { id: 'a', outcome: 'stored' },
      { id: 'b', outcome: 'known' },
      { id: 'c', outcome: 'other-content' },
      { id: 'd', outcome: 'refused', message: 'no run' },
    ];
    expect(parseReceipts(JSON.stringify({ receipts, more: 1 }))).toEqual(receipts);
  });

  it.each(strangers)('takes %o for no answer of a collector', (text) => {
    expect(parseReceipts(text)).toBeUndefined();
  });

  it('leaves out a receipt that says nothing it knows, and cuts a long reason', () => {
    const receipts = [
      1,
      { id: 7, outcome: 'stored' },
      { id: 'a', outcome: 'lost' },
      { id: 'b', outcome: 'refused' },
    ];
    expect(parseReceipts(JSON.stringify({ receipts }))).toEqual([
      { id: 'b', outcome: 'refused', message: '' },
    ]);
    const long = JSON.stringify({ receipts: [{ id: 'c', outcome: 'refused', message: 'x'.repeat(5_000) }] });
    expect(parseReceipts(long)?.[0]).toMatchObject({ message: 'x'.repeat(1_000) });
  });
});

describe('what a collector says of itself', () => {
  it('is read', () => {
    const about = { name: 'lab', version: '1', needsToken: false };
    expect(parseAbout(JSON.stringify({ ...about, since: 3 }))).toEqual(about);
  });

  it.each([...strangers, '{"name":"x","version":"1"}', '{"name":1,"version":"1","needsToken":true}'])(
    'is not %o',
    (text) => {
      expect(parseAbout(text)).toBeUndefined();
    },
  );
});

describe('the answer of an endpoint', () => {
  it('rejects nothing where it says nothing', () => {
    expect(parseOtlpAnswer('')).toEqual({ rejected: 0, message: '' });
    expect(parseOtlpAnswer('{}')).toEqual({ rejected: 0, message: '' });
  });

  it('tells how many points were rejected, as number or text, and why', () => {
    const said = (rejectedDataPoints: unknown) =>
      parseOtlpAnswer(JSON.stringify({ partialSuccess: { rejectedDataPoints, errorMessage: 'too old' } }));
    expect(said('3')).toEqual({ rejected: 3, message: 'too old' });
    expect(said(0)).toEqual({ rejected: 0, message: 'too old' });
    expect(said({})).toEqual({ rejected: 0, message: 'too old' });
  });

  it('is none where a page is answered', () => {
    expect(parseOtlpAnswer(portal)).toBeUndefined();
  });
});

describe('pairing', () => {
  it('is asked for with an address, a code and a name', () => {
    const order = { type: 'pair-collector', url: 'http://a', code: 'c', name: 'n' };
    expect(parsePairOrder(order)).toEqual(order);
    expect(parsePairOrder({ ...order, code: 1 })).toBeUndefined();
    expect(parsePairOrder({ type: 'flush-outbox' })).toBeUndefined();
    expect(parsePairOrder('pair-collector')).toBeUndefined();
  });

  it('gives a token, a refusal, or nothing', () => {
    expect(parsePaired({ outcome: 'paired', token: 't' })).toEqual({ outcome: 'paired', token: 't' });
    expect(parsePaired({ outcome: 'refused' })).toEqual({ outcome: 'refused' });
    for (const other of [undefined, 1, { outcome: 'paired' }, { outcome: 'well' }]) {
      expect(parsePaired(other)).toEqual({ outcome: 'silent' });
    }
    expect(parsePairAnswer('{"token":"t","scopes":[]}')).toBe('t');
    for (const text of [...strangers, '{"token":""}', '{"token":1}']) {
      expect(parsePairAnswer(text)).toBeUndefined();
    }
  });
});

it.each(['/v1/runs', '/v1/live', '/metrics', '/healthz', '/readyz', '/openapi.json'])(
  '%s is for a collector',
  (path) => {
    expect(isCollectorPath(path)).toBe(true);
  },
);

it.each(['/', '/index.html', '/v1', '/assets/v1/a.js', '/metrics/', '/lab/v1/runs'])(
  '%s is none of a collector',
  (path) => {
    expect(isCollectorPath(path)).toBe(false);
  },
);
