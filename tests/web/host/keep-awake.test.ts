import { expect, test } from 'vitest';
import { keepAwake } from '../../../src/web/host/keep-awake.ts';
import { fakeDocument } from '../../support/fake-document.ts';
import { settled } from '../../support/settled.ts';

test('holds the lock while the page is seen, asks again after it was hidden, and gives it back', async () => {
  const page = fakeDocument();
  const log: string[] = [];
  const undo = keepAwake(page, async () => {
    log.push('asked');
    return { release: async () => void log.push('released') };
  });
  page.show('hidden');
  page.show('visible');
  undo();
  page.show('hidden');
  page.show('visible');
  await settled();
  expect(log).toEqual(['asked', 'asked', 'released']);
});

test('goes on without a lock that is refused', async () => {
  const undo = keepAwake(fakeDocument(), async () => {
    throw new DOMException('low battery', 'NotAllowedError');
  });
  undo();
  await settled();
});
