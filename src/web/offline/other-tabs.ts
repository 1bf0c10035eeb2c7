import { parseMessageType } from '../../lab/wire/parse-message-type.ts';
import type { Page } from './page.ts';

const answerTime = 250;

/** Answers other tabs that ask whether this one may be reloaded. */
export function answerOtherTabs({ tabs }: Page, busy: () => boolean): void {
  tabs?.onMessage((message) => {
    if (parseMessageType(message) === 'busy?' && busy()) tabs.post({ type: 'busy' });
  });
}

/** Asks the other tabs. Only a busy one answers, so silence after 250 ms means no. */
export async function isOtherTabBusy(page: Page): Promise<boolean> {
  const { tabs } = page;
  if (tabs === undefined) return false;
  let busy = false;
  tabs.onMessage((message) => {
    if (parseMessageType(message) === 'busy') busy = true;
  });
  tabs.post({ type: 'busy?' });
  await page.delay(answerTime);
  return busy;
}
