import { lazy, Suspense } from 'react';
import { HistoryScreen } from './history/history-screen.tsx';
import type { Lab } from './lab.ts';
import { NumbersScreen } from './numbers/numbers-screen.tsx';
import { PerformanceScreen } from './performance/performance-screen.tsx';
import { ProcessScreen } from './process/process-screen.tsx';
import type { Route } from './route.ts';
import { SettingsScreen } from './settings/settings-screen.tsx';

/** A part of its own, loaded when it is asked for. */
const ProfileScreen = lazy(async () => {
  const { ProfileScreen: screen } = await import('./profile/profile-screen.tsx');
  return { default: screen };
});

/** Seldom asked for. */
const DeliveryScreen = lazy(async () => {
  const { DeliveryScreen: screen } = await import('./delivery/delivery-screen.tsx');
  return { default: screen };
});

/** The screen the address names. */
export function Screens({ lab, route }: { lab: Lab; route: Route }) {
  switch (route.screen) {
    case 'performance':
      return <PerformanceScreen lab={lab} />;
    case 'process':
      return <ProcessScreen lab={lab} />;
    case 'numbers':
      return <NumbersScreen />;
    case 'profile':
      return (
        <Suspense fallback={<p role="status">Loading the viewer…</p>}>
          <ProfileScreen lab={lab} route={route} />
        </Suspense>
      );
    case 'history':
      return <HistoryScreen lab={lab} route={route} />;
    case 'delivery':
      return (
        <Suspense fallback={<p role="status">Loading…</p>}>
          <DeliveryScreen lab={lab} route={route} />
        </Suspense>
      );
    case 'settings':
      return <SettingsScreen lab={lab} />;
  }
}
