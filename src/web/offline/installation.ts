import type { OfflineState } from './offline-state.ts';
import type { Offline } from './offline-view.ts';
import type { InstallPrompt, Page } from './page.ts';

/** Keeps the browser's installation question until the person asks for it. */
export function createInstallation(page: Page, state: OfflineState): Pick<Offline, 'install'> {
  let kept: InstallPrompt | undefined;
  page.onInstallPrompt((prompt) => {
    kept = prompt;
    state.set({ installable: true });
  });
  page.onInstalled(() => {
    kept = undefined;
    state.set({ installable: false, installed: true });
  });
  return {
    async install() {
      const prompt = kept;
      kept = undefined;
      state.set({ installable: false });
      await prompt?.prompt();
    },
  };
}
