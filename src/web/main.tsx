import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createLab } from './create-lab.ts';
import { App } from './ui/app.tsx';
import { followArrivals } from './ui/performance/follow-arrivals.ts';
import { followAddress } from './ui/performance/follow-address.ts';
import type { SettingsStore } from './settings-store.ts';

/** The theme chosen, where the style sheets look for it. */
function followTheme({ view, subscribe }: SettingsStore, root: HTMLElement) {
  const show = () => {
    const { theme } = view();
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  show();
  subscribe(show);
}

function showLab() {
  const { lab, restored } = createLab(window);
  followTheme(lab.settings, document.documentElement);
  // What a link or a file brings goes over the draft, and the draft has to be there first to be given back.
  void restored.then(() => {
    followAddress(lab);
    followArrivals(lab);
  });
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App lab={lab} />
    </StrictMode>,
  );
}

/** For whoever drives this browser from outside: see `HeadlessApi`. */
async function exposeHeadless() {
  const { createHeadless } = await import('./headless.ts');
  Object.assign(window, { arsenalHeadless: createHeadless(window) });
}

if (location.hash === '#/headless') void exposeHeadless();
else showLab();
