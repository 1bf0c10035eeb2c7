import { useCallback, useEffect, useRef, useState } from 'react';
import { ErrorBoundary } from './error-boundary.tsx';
import { AppHeader } from './header/app-header.tsx';
import type { Lab } from './lab.ts';
import { runDesk } from './performance/run-desk.ts';
import { Toaster } from './primitives/toaster.tsx';
import type { Screen } from './route.ts';
import { Screens } from './screens.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { useKeys } from './use-keys.ts';
import { useView } from './use-view.ts';
import './theme.css';
import './app.css';

const titles: Record<Screen, string> = {
  performance: 'Performance',
  process: 'Process',
  profile: 'Profile',
  numbers: 'How the numbers are made',
  history: 'History',
  delivery: 'Delivery',
  settings: 'Settings',
};

/** The frame round every screen. */
export function App({ lab }: { lab: Lab }) {
  const route = useView(lab.routes);
  const [helping, setHelping] = useState(false);
  const main = useRef<HTMLElement>(null);
  const onRun = useCallback(() => runDesk(lab), [lab]);
  const onStop = useCallback(() => lab.session.stop(), [lab]);
  const onHelp = useCallback(() => setHelping(true), []);
  useKeys({ onRun, onStop, onHelp });
  useArrival(main, route.screen);
  return (
    <>
      <button type="button" className="app__skip visually-hidden" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <AppHeader lab={lab} screen={route.screen} onHelp={onHelp} />
      <main className="app__main" ref={main} tabIndex={-1}>
        <ErrorBoundary key={route.screen}>
          <Screens lab={lab} route={route} />
        </ErrorBoundary>
      </main>
      <Toaster toasts={lab.toasts} />
      {helping && <ShortcutsDialog onClose={() => setHelping(false)} />}
    </>
  );
}

/** A new screen has a new title, and the focus, so that a screen reader says where one is. */
function useArrival(main: { current: HTMLElement | null }, screen: Screen) {
  const last = useRef(screen);
  useEffect(() => {
    document.title = `${titles[screen]} – Arsenal Lab`;
    if (last.current !== screen) main.current?.focus();
    last.current = screen;
  }, [main, screen]);
}
