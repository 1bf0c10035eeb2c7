import { describe, expect, it } from 'vitest';
import { createSurroundings } from '../../../src/web/host/surroundings.ts';
import { fakeDocument } from '../../support/fake-document.ts';
import { manualAfter } from '../../support/manual-after.ts';
import { settled } from '../../support/settled.ts';

function surrounded(state: DocumentVisibilityState = 'visible') {
  const page = fakeDocument(state);
  const clock = manualAfter();
  return {
    page,
    clock,
    surroundings: createSurroundings(page, clock.after),
    stopping: new AbortController(),
  };
}

describe('the surroundings of a run', () => {
  it('count how often the page went out of sight', () => {
    const { page, surroundings } = surrounded();
    page.show('hidden');
    page.show('visible');
    page.show('hidden');
    expect(surroundings.lapses()).toBe(2);
  });

  it('wait for a hidden page to be seen', async () => {
    const { page, surroundings, stopping } = surrounded('hidden');
    let seen = false;
    void surroundings.untilSeen(stopping.signal).then(() => (seen = true));
    await settled();
    expect(seen).toBe(false);
    page.show('visible');
    await settled();
    expect(seen).toBe(true);
  });

  it('do not keep a stopped run waiting, for sight or for time', async () => {
    const { surroundings, stopping, clock } = surrounded('hidden');
    const waits = [surroundings.untilSeen(stopping.signal), surroundings.wait(1_000, stopping.signal)];
    stopping.abort();
    await Promise.all(waits);
    expect(clock.waiting()).toEqual([]);
  });
});
