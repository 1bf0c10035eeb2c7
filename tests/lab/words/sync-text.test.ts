import { describe, expect, it } from 'vitest';
import type { Parked, SyncState } from '../../../src/lab/model/outbox.ts';
import { parkedText, syncBrief, syncSentence } from '../../../src/lab/words/sync-text.ts';

const open: SyncState = { waiting: 0, parked: 0, isSending: false, reach: 'open', failures: 0 };

describe('the frame of the app', () => {
  it.each<[Partial<SyncState>, string | undefined]>([
    [{}, undefined],
    [{ deliveredAt: 1 }, 'delivered'],
    [{ waiting: 3 }, '3 waiting'],
    [{ waiting: 3, isSending: true }, 'sending'],
    [{ waiting: 3, parked: 1 }, '1 parked'],
    [{ waiting: 3, reach: 'silent', deliveredAt: 1 }, '3 waiting'],
    [{ waiting: 3, reach: 'token' }, '3 waiting'],
  ])('says of %o: %s', (part, text) => {
    expect(syncBrief({ ...open, ...part })).toBe(text);
  });

  it('says nothing where nobody is there to receive runs', () => {
    expect(syncBrief({ ...open, waiting: 9, parked: 2, reach: 'nowhere' })).toBeUndefined();
    expect(syncBrief({ ...open, waiting: 9, reach: 'silent' })).toBeUndefined();
  });
});

describe('the sentence', () => {
  it.each<[Partial<SyncState>, string]>([
    [{}, 'Nothing waits to be delivered.'],
    [{ waiting: 1 }, '1 run waits to be delivered.'],
    [{ waiting: 2, parked: 1 }, '2 runs wait to be delivered, 1 run is parked.'],
    [{ parked: 2 }, '2 runs are parked.'],
    [{ waiting: 2, isSending: true, failures: 1 }, '2 runs wait to be delivered; sending now.'],
    [{ waiting: 2, reach: 'token' }, '2 runs wait to be delivered: the collector wants a token.'],
    [
      { waiting: 2, failures: 4 },
      '2 runs wait to be delivered: the last try came to nothing, and it is tried again.',
    ],
  ])('of %o is %s', (part, text) => {
    expect(syncSentence({ ...open, ...part })).toBe(text);
  });
});

it('says of every reason for parking what to do', () => {
  const reasons: Parked[] = [
    { because: 'refused', message: 'no run' },
    { because: 'refused', message: '' },
    { because: 'too-large' },
    { because: 'token', status: 401 },
    { because: 'token', status: 403 },
    { because: 'address', status: 404 },
  ];
  const texts = reasons.map(parkedText);
  expect(new Set(texts).size).toBe(reasons.length);
  for (const text of texts) expect(text).toMatch(/^[A-Z].*\.$/);
});
