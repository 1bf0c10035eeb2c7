import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CliSettings } from '../../lab/config/cli-settings.ts';
import { outcome } from '../../lab/judge/outcome.ts';
import { exitCodes, type Report } from '../../lab/model/report.ts';
import { sideBySideText } from '../../lab/source/side-by-side-text.ts';
import { loadFile } from '../sources/load-file.ts';
import { createKeeping } from './create-keeping.ts';
import { wholeSource } from './find-sources.ts';
import { measureAll, type Measured } from './measure-all.ts';
import type { Keep } from './measure-source.ts';
import { planOf } from './plan-of.ts';
import { keptRuns } from './kept-runs.ts';
import { reportedRun } from './reported-run.ts';
import { standardOf } from './standard-of.ts';
import { tellReport } from './tell-report.ts';
import { version } from './version.ts';
import type { World } from './world.ts';

type Asked = { baseline: string; candidate: string; settings: CliSettings; json: boolean };

/** Compares two benchmark files, measured side by side, or the runs of two files or folders. Gives the exit code. */
export async function compareCommand(asked: Asked, world: World): Promise<number> {
  const at = world.now();
  const areRuns = await Promise.all(
    [asked.baseline, asked.candidate].map((path) => isOfRuns(resolve(world.folder, path))),
  );
  const { settings, json } = asked;
  const keeping = createKeeping({
    all: settings.outputDir && resolve(world.folder, settings.outputDir, 'runs'),
  });
  const measured = areRuns.every(Boolean)
    ? await comparedRuns(asked, world)
    : await comparedFiles(asked, keeping.keep, world);
  const report: Report = { at, lab: version, outcome: outcome(measured, settings), ...measured };
  await tellReport(report, { settings, json, extras: keeping.extras([]) }, world);
  return exitCodes[report.outcome];
}

async function isOfRuns(path: string): Promise<boolean> {
  if (path.endsWith('.json')) return true;
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function comparedFiles(
  { baseline, candidate, settings }: Asked,
  keep: Keep,
  world: World,
): Promise<Measured> {
  const load = async (path: string) => wholeSource(path, await loadFile(resolve(world.folder, path)));
  const both = sideBySideText(await load(baseline), await load(candidate));
  const seed = settings.seed ?? world.seed();
  const name = `${candidate} against ${baseline}`;
  const plan = planOf(settings, wholeSource(name, both), seed);
  const standard = standardOf(settings, world.now());
  return measureAll(
    { settings, sources: [{ name, plan, isSided: true }], standard, before: [], keep },
    world,
  );
}

/** Each run of the candidate against those of the baseline of the same benchmark and runtime. */
async function comparedRuns({ baseline, candidate, settings }: Asked, world: World): Promise<Measured> {
  const [before, after] = [await keptRuns(baseline, world.folder), await keptRuns(candidate, world.folder)];
  const standard = standardOf(settings, world.now());
  const runs = after.map((kept) => reportedRun(kept, before, standard));
  return { runs, missing: [] };
}
