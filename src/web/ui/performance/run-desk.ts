import type { Lab } from '../lab.ts';

/** Runs what is on the desk and shows it. Nothing happens while a run is on. */
export function runDesk({ desk, session, routes }: Pick<Lab, 'desk' | 'session' | 'routes'>): void {
  if (session.busy()) return;
  const benchmark = desk.benchmark();
  desk.dismissLink();
  session.run(benchmark, benchmark.title);
  if (routes.view().screen !== 'performance') routes.go({ screen: 'performance' });
}
