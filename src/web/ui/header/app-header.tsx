import type { Lab } from '../lab.ts';
import { Nav } from '../primitives/nav.tsx';
import { routeHash } from '../route.ts';
import type { Screen } from '../route.ts';
import { StatusLine } from './status-line.tsx';
import './app-header.css';

type Props = { lab: Lab; screen: Screen; onHelp: () => void };

const tabs: readonly { screen: Screen; label: string }[] = [
  { screen: 'performance', label: 'Performance' },
  { screen: 'profile', label: 'Profile' },
  { screen: 'process', label: 'Process' },
  { screen: 'history', label: 'History' },
  { screen: 'settings', label: 'Settings' },
];

export function AppHeader({ lab, screen, onHelp }: Props) {
  const items = tabs.map((tab) => ({
    href: routeHash({ screen: tab.screen }),
    label: tab.label,
    current: tab.screen === screen,
  }));
  return (
    <header className="app-header">
      <p className="app-header__name">
        <Mark />
        <span className="app-header__text">Arsenal Lab</span>
      </p>
      <Nav label="Screens" items={items} />
      <StatusLine lab={lab} onHelp={onHelp} />
    </header>
  );
}

/** A scale with its reading. */
function Mark() {
  return (
    <svg className="app-header__mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M3 20V12M7.5 20v-5M12 20V9M16.5 20v-5M21 20V12M3 20h18" />
      <path className="app-header__needle" d="M9 6l3-3 3 3" />
    </svg>
  );
}
