import type { Lab } from '../lab.ts';
import type { Route } from '../route.ts';
import { CompareScreen } from './compare-screen.tsx';
import { HistoryList } from './history-list.tsx';
import { RunScreen } from './run-screen.tsx';

type Props = { lab: Lab; route: Extract<Route, { screen: 'history' }> };

/** Every run kept on this device: the list, one of them, or two side by side. */
export function HistoryScreen({ lab, route }: Props) {
  const { run, compare } = route;
  if (compare) return <CompareScreen key={compare.join()} lab={lab} ids={compare} />;
  if (run !== undefined) return <RunScreen key={run} lab={lab} id={run} />;
  return <HistoryList lab={lab} query={route.query} />;
}
