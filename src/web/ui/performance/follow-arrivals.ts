import type { Arrival } from '../../offline/offline-view.ts';
import type { Lab } from '../lab.ts';
import { blankDraft } from './desk.ts';
import { openFiles } from './open-files.ts';
import { replaceDraft } from './replace-draft.ts';

/**
 * Puts on the desk what the file manager opened with the app or another app shared with it. Any website
 * can share, so it is shown with the words for a link, and never run.
 */
export function followArrivals(lab: Lab): () => void {
  return lab.offline.onFiles((arrival) => void receive(lab, arrival));
}

async function receive(lab: Lab, { from, files, text }: Arrival) {
  lab.routes.go({ screen: 'performance' });
  await openFiles(lab, files, { fromLink: from === 'share' });
  if (text === undefined) return;
  const share = /#\/share\/([\w-]+)/.exec(text)?.[1];
  if (share !== undefined) lab.routes.go({ screen: 'performance', share });
  else replaceDraft(lab, { ...blankDraft, title: 'Shared text', text }, true);
}
