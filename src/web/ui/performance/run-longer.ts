import { presets } from '../../../lab/model/presets.ts';
import type { Plan } from '../../../lab/model/plan.ts';
import type { RunRecord } from '../../../lab/model/run.ts';
import type { Session } from '../../session.ts';
import type { SettingsStore } from '../../settings-store.ts';
import type { Routes } from '../routes.ts';
import { thoroughnessOf } from '../settings/thoroughness-of.ts';
import type { Toasts } from '../toasts.ts';

/** Whether the thorough preset takes more time than this plan did, and no fewer workers. */
export const canRunLonger = ({ budgetMs, replicates, mostReplicates = replicates }: Plan): boolean =>
  budgetMs < presets.thorough.budgetMs && mostReplicates <= presets.thorough.mostReplicates;

/** What running longer needs of the lab. */
type Parts = {
  session: Pick<Session, 'busy' | 'run'>;
  settings: Pick<SettingsStore, 'view' | 'change'>;
  toasts: Pick<Toasts, 'show'>;
  routes: Pick<Routes, 'view' | 'go'>;
};

/** Runs the same benchmark with the thorough preset, which then stays chosen, and shows it. */
export function runLonger(
  { session, settings, toasts, routes }: Parts,
  { plan: { benchmark } }: Pick<RunRecord, 'plan'>,
): void {
  if (session.busy()) return;
  const before = thoroughnessOf(settings.view());
  settings.change(presets.thorough);
  session.run(benchmark, benchmark.title);
  if (routes.view().screen !== 'performance') routes.go({ screen: 'performance' });
  const undo = { label: 'Undo for later runs', run: () => settings.change(before) };
  toasts.show('The thorough preset is chosen, for later runs too.', { action: undo });
}
