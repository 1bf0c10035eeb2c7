import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CliSettings } from '../../lab/config/cli-settings.ts';
import { outcome } from '../../lab/judge/outcome.ts';
import { exitCodes, type Report } from '../../lab/model/report.ts';
import { commitOf } from '../sources/check-out.ts';
import { Complaint } from './complaint.ts';
import type { TierGate } from './create-tier-gate.ts';
import { createKeeping, type KeepingPlaces } from './create-keeping.ts';
import { findSources } from './find-sources.ts';
import { keptRuns } from './kept-runs.ts';
import { measureAll } from './measure-all.ts';
import type { PastRun } from './past-figures.ts';
import { standardOf } from './standard-of.ts';
import { tellReport } from './tell-report.ts';
import { updateSnapshots } from './update-snapshots.ts';
import { version } from './version.ts';
import { withinTime, type World } from './world.ts';

/** What is to be done with what was measured. */
export type Wishes = {
  settings: CliSettings;
  /** Where the globs of its files start. */
  from: string;
  /** Print the report as JSON in place of the table. */
  json: boolean;
  /** What was measured becomes the baseline. */
  updates: boolean;
};

/**
 * Measures, judges, writes what was asked for, and gives the exit code. Stopped, it does so with what there is until
 * then, and says so.
 */
export async function measureCommand(wishes: Wishes, world: World): Promise<number> {
  const { settings, from } = wishes;
  const seed = settings.seed ?? world.seed();
  const sources = await findSources(settings, from, seed);
  if (sources.length === 0) return nothing(settings, world);
  const before = await pastRuns(wishes, world.folder);
  const keeping = createKeeping(keptPlaces(settings, world.folder));
  const standard = standardOf(settings, world.now());
  const at = world.now();
  const timed = withinTime(world, settings.timeoutMs);
  const tierGate = await tierGateOf(settings, timed);
  const wanted = { settings, sources, standard, before, keep: keeping.keep, tierGate };
  const measured = await measureAll(wanted, timed);
  const { runs, missing } = measured;
  const commit = await commitOf(from);
  const report: Report = {
    at,
    lab: version,
    ...(commit !== undefined && { commit }),
    outcome: outcome(measured, settings),
    runs,
    missing,
  };
  await tellReport(report, { settings, json: wishes.json, extras: keeping.extras(before) }, world);
  if (wishes.updates) world.tell(`${await updateSnapshots(keeping.kept(), settings, world.folder)}\n`);
  if (timed.signal.aborted)
    world.tell('Stopped. What was measured until then is kept, and marked as stopped.\n');
  return exitCodes[heldBack(report, tierGate, world) ? 'regression' : report.outcome];
}

/** Whether all is well but for the gate. */
function heldBack({ outcome: own }: Report, { holds }: TierGate, { tell }: World): boolean {
  if (own !== 'pass' || holds()) return false;
  tell('The gate does not hold for every case.\n');
  return true;
}

/** What looks at tiers is loaded only where that is asked for. */
async function tierGateOf(settings: CliSettings, world: World): Promise<TierGate> {
  if (settings.gate === undefined) return { look: async () => undefined, holds: () => true };
  const { createTierGate } = await import('./create-tier-gate.ts');
  return createTierGate(settings, world);
}

function keptPlaces({ outputDir, historyDir }: CliSettings, folder: string): KeepingPlaces {
  return {
    all: outputDir && resolve(folder, outputDir, 'runs'),
    whole: historyDir && resolve(folder, historyDir),
  };
}

function nothing({ files, suites, onNotComparable }: CliSettings, { tell: say }: World): number {
  const asked = suites.length > 0 ? suites.join(', ') : files.join(', ');
  say(
    `Nothing to measure: no file here matches ${asked}. A benchmark file ends in .bench.ts or .bench.js.\n`,
  );
  return onNotComparable === 'fail' ? exitCodes['not-comparable'] : exitCodes.pass;
}

/** Those of the baseline and of the history. The first time there is no history, and no baseline where it is to be made. */
async function pastRuns({ settings, updates }: Wishes, folder: string): Promise<PastRun[]> {
  const { baseline, historyDir } = settings;
  const isThere = (path: string | undefined) => path !== undefined && existsSync(resolve(folder, path));
  const before =
    baseline === undefined || (updates && !isThere(baseline)) ? [] : await keptRuns(baseline, folder);
  if (baseline !== undefined && before.length === 0 && !updates)
    throw new Complaint(`There are no runs in the baseline ${baseline}. --update-snapshots puts some there.`);
  if (historyDir === undefined || historyDir === baseline || !isThere(historyDir)) return before;
  return [...before, ...(await keptRuns(historyDir, folder))];
}
