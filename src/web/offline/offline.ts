import { createArrivals } from './arrivals.ts';
import { createInstallation } from './installation.ts';
import { createOfflineState } from './offline-state.ts';
import type { Offline } from './offline-view.ts';
import type { Page } from './page.ts';
import { followService } from './follow-service.ts';

export type { Arrival, Offline, OfflineNote } from './offline-view.ts';

/**
 * Registers the service worker and follows the network, updates, isolation, installation and launches,
 * from this call on. `busy` is true while a run is on or a draft is not saved: nothing reloads the page then.
 */
export function createOffline(page: Page, busy: () => boolean): Offline {
  const state = createOfflineState(page);
  page.onNetwork(() => state.set({ online: page.online() }));
  return {
    view: () => state.view(),
    subscribe: (listener) => state.subscribe(listener),
    ...createInstallation(page, state),
    ...createArrivals(page),
    applyUpdate: followService(page, state, busy),
  };
}
