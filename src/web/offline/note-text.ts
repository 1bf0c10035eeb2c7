import type { OfflineNote } from './offline-view.ts';

/** The sentence a person reads. */
export function noteText(note: OfflineNote): string {
  switch (note) {
    case 'reload-to-isolate':
      return 'The clock is coarse because this page is not isolated. Reload the page normally, without Shift, to get the fine clock.';
    case 'not-isolated':
      return 'The clock is coarse because this browser did not isolate the page. Short operations are measured in larger batches.';
    case 'no-service-worker':
      return 'The lab is not kept on this device: this browser or mode has no service worker. It needs the network to start.';
    case 'update-after-run':
      return 'The update waits until the run in this tab has ended and your text is saved.';
    case 'update-after-other-tab':
      return 'The update waits: another tab of the lab is measuring or has text that is not saved yet.';
    case 'withdrawn':
      return 'This version of the lab was withdrawn by its publisher. Your runs are kept. Reload the page when you are ready.';
  }
}
