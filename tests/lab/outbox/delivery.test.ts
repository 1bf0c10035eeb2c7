import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { answerMeaning } from '../../../src/lab/outbox/answer-meaning.ts';
import { backoffMs } from '../../../src/lab/outbox/backoff-ms.ts';
import { delivered, heldBack, noDeliveries } from '../../../src/lab/outbox/delivery-record.ts';
import { isDue } from '../../../src/lab/outbox/due-times.ts';
import { isFull, runsTogether } from '../../../src/lab/outbox/is-full.ts';
import { laidAside, outgoing, putOff } from '../../../src/lab/outbox/outgoing.ts';
import { longestWaitMs, retryAfterMs } from '../../../src/lab/outbox/retry-after-ms.ts';

describe('an answer', () => {
  it.each([200, 201, 202, 204])('of %i was read, and tells more', (status) => {
    expect(answerMeaning(status, 3)).toEqual({ kind: 'read' });
  });

  it.each([0, 302, 408, 425, 429, 500, 502, 503, 504])('of %i has runs wait', (status) => {
    expect(answerMeaning(status, 1)).toEqual({ kind: 'wait' });
    expect(answerMeaning(status, 9)).toEqual({ kind: 'wait' });
  });

  it.each([401, 403])('of %i parks them until there is another token', (status) => {
    expect(answerMeaning(status, 9)).toEqual({ kind: 'park', parked: { because: 'token', status } });
  });

  it.each([404, 405, 410, 415, 451])('of %i parks them until there is another address', (status) => {
    expect(answerMeaning(status, 9)).toEqual({ kind: 'park', parked: { because: 'address', status } });
  });

  it.each([400, 409, 413, 422])('of %i to several has fewer of them sent at once', (status) => {
    expect(answerMeaning(status, 2)).toEqual({ kind: 'split' });
  });

  it('to one says of that one: there already, too large, or refused', () => {
    expect(answerMeaning(409, 1)).toEqual({ kind: 'arrived' });
    expect(answerMeaning(413, 1)).toEqual({ kind: 'park', parked: { because: 'too-large' } });
    expect(answerMeaning(422, 1)).toMatchObject({ kind: 'park', parked: { because: 'refused' } });
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 10, 22, 4, 0, 0);

  it('is seconds or a date, from nothing to an hour', () => {
    expect(retryAfterMs('120', now)).toBe(120_000);
    expect(retryAfterMs('Sun, 22 Nov 2026 04:00:30 GMT', now)).toBe(30_000);
    expect(retryAfterMs('Sun, 22 Nov 2026 03:00:00 GMT', now)).toBe(0);
    expect(retryAfterMs('86400', now)).toBe(longestWaitMs);
  });

  it.each([null, '', 'soon', '-5x', 'NaN'])('of %o asks for nothing', (field) => {
    expect(retryAfterMs(field, now)).toBeUndefined();
  });
});

describe('a wait', () => {
  it('is anything below a limit that doubles up to five minutes', () => {
    const longest = (failures: number) => backoffMs(failures, () => 1 - Number.EPSILON);
    expect([1, 2, 3, 4].map(longest).map(Math.ceil)).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(longest(1_000)).toBeLessThan(300_000);
    const random = mulberry32(1);
    const waits = Array.from({ length: 2_000 }, () => backoffMs(20, random));
    expect(Math.min(...waits)).toBeLessThan(3_000);
    expect(waits.reduce((sum, wait) => sum + wait) / waits.length / 150_000).toBeCloseTo(1, 1);
  });

  it('that was asked for is kept, and spread', () => {
    const held = heldBack(noDeliveries, 1_000, () => 0.5, 60_000);
    expect(held).toEqual({ failures: 1, heldUntil: 61_500 });
    expect(heldBack(held, 2_000, () => 0.5)).toEqual({ failures: 2, heldUntil: 3_000 });
    expect(delivered(9)).toEqual({ failures: 0, heldUntil: 0, deliveredAt: 9 });
  });

  it('is over when its time has come, and when a clock that was put back made it endless', () => {
    expect(isDue(1_000, 1_000)).toBe(true);
    expect(isDue(1_001, 1_000)).toBe(false);
    expect(isDue(1_000 + longestWaitMs, 1_000)).toBe(false);
    expect(isDue(1_001 + longestWaitMs, 1_000)).toBe(true);
  });
});

describe('an entry', () => {
  it('counts its tries and keeps since when it waits', () => {
    const entry = outgoing('a', 5);
    expect(putOff(putOff(entry, 10), 20)).toEqual({ id: 'a', since: 5, attempts: 2, nextAt: 20 });
    const parked = { because: 'too-large' } as const;
    expect(laidAside(putOff(entry, 10), parked)).toEqual({ id: 'a', since: 5, attempts: 2, parked });
    expect(putOff(laidAside(entry, parked), 7)).not.toHaveProperty('parked');
  });
});

describe('a batch', () => {
  it('is full with so many runs, so many bytes, or after 50 ms, but never empty', () => {
    const filling = { runs: 1, bytes: 10, tookMs: 1 };
    expect(isFull(filling, 100)).toBe(false);
    expect(isFull({ ...filling, runs: 100 }, 100)).toBe(true);
    expect(isFull({ ...filling, bytes: 4 * 2 ** 20 }, 100)).toBe(true);
    expect(isFull({ ...filling, tookMs: 50 }, 100)).toBe(true);
    expect(isFull({ runs: 0, bytes: 0, tookMs: 5_000 }, 100)).toBe(false);
  });

  it('gets smaller with each try that came to nothing, down to one run', () => {
    expect([0, 1, 3, 7, 50].map((attempts) => runsTogether(attempts, 100))).toEqual([100, 50, 12, 1, 1]);
  });
});
