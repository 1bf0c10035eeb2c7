import { HistoryScreen } from './history/history-screen.tsx';
import type { Lab } from './lab.ts';
import { NumbersScreen } from './numbers/numbers-screen.tsx';
import { PerformanceScreen } from './performance/performance-screen.tsx';
import { ProcessScreen } from './process/process-screen.tsx';
import type { Route } from './route.ts';
import { SettingsScreen } from './settings/settings-screen.tsx';

/** The screen the address names. */
export function Screens({ lab, route }: { lab: Lab; route: Route }) {
  switch (route.screen) {
    case 'performance':
      return <PerformanceScreen lab={lab} />;
    case 'process':
      return <ProcessScreen lab={lab} />;
    case 'numbers':
      return <NumbersScreen />;
    case 'history':
      return <HistoryScreen lab={lab} route={route} />;
    case 'settings':
      return <SettingsScreen lab={lab} />;
  }
}
