import { expect, it } from 'vitest';
import { answerOtherTabs, isOtherTabBusy } from '../../../src/web/offline/other-tabs.ts';
import type { Tabs } from '../../../src/web/offline/page.ts';
import { fakePage } from '../../support/fake-page.ts';

/** Tabs that hear one another, as a broadcast channel makes them: never themselves. */
function connectedTabs(count: number): Tabs[] {
  const ears: ((message: unknown) => void)[][] = Array.from({ length: count }, () => []);
  return ears.map((own) => ({
    post: (message) =>
      ears.filter((other) => other !== own).forEach((other) => other.forEach((hear) => hear(message))),
    onMessage: (listener) => void own.push(listener),
  }));
}

async function busyAsSeenByFirst(others: boolean[]): Promise<boolean> {
  const [first, ...rest] = connectedTabs(others.length + 1).map((tabs) => fakePage({ tabs }).page);
  rest.forEach((page, index) => answerOtherTabs(page, () => others[index] ?? false));
  answerOtherTabs(first, () => true);
  return isOtherTabBusy(first);
}

it('hears a busy tab among idle ones', async () => {
  expect(await busyAsSeenByFirst([false, true, false])).toBe(true);
});

it('takes silence for no', async () => {
  expect(await busyAsSeenByFirst([false, false])).toBe(false);
  expect(await busyAsSeenByFirst([])).toBe(false);
});

it('finds no other tab where tabs cannot talk', async () => {
  expect(await isOtherTabBusy(fakePage().page)).toBe(false);
});
