import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CliSettings } from '../../lab/config/cli-settings.ts';
import { judgedApart } from '../../lab/judge/judged-run.ts';
import { outcome, type Measured } from '../../lab/judge/outcome.ts';
import { runsOfSame } from '../../lab/judge/runs-of-same.ts';
import { exitCodes, type Report } from '../../lab/model/report.ts';
import { createKeeping } from './create-keeping.ts';
import { loadSource, sidedSource } from './load-source.ts';
import { measureAll } from './measure-all.ts';
import type { Keep } from './measure-source.ts';
import { planOf } from './plan-of.ts';
import { keptRuns } from './kept-runs.ts';
import { reportedRun } from './reported-run.ts';
import { standardOf } from './standard-of.ts';
import { tellReport } from './tell-report.ts';
import { version } from './version.ts';
import { withinTime, type World } from './world.ts';

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
  const { runs, missing } = measured;
  const report: Report = { at, lab: version, outcome: comparedOutcome(measured, settings), runs, missing };
  if (hasNothingInCommon(measured))
    world.tell(`${asked.candidate} has no case that ${asked.baseline} has too; they go by their names.\n`);
  await tellReport(report, { settings, json, extras: keeping.extras([]) }, world);
  return exitCodes[report.outcome];
}

/** Two that have nothing in common pass nothing. */
function comparedOutcome(measured: Measured, settings: CliSettings): Report['outcome'] {
  const isLacking = hasNothingInCommon(measured) && settings.onNotComparable === 'fail';
  return isLacking ? 'not-comparable' : outcome(measured, settings);
}

function hasNothingInCommon({ runs }: Measured): boolean {
  const cases = runs.flatMap((run) => run.cases);
  const isWhole = runs.every(({ run }) => run.status === 'complete');
  return isWhole && cases.length > 0 && cases.every(({ judgement }) => judgement.kind === 'new');
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
  const load = (path: string) => loadSource(path, resolve(world.folder, path));
  const { benchmark, ...named } = sidedSource(
    `${candidate} against ${baseline}`,
    { baseline: await load(baseline), candidate: await load(candidate) },
    baseline,
  );
  const plan = planOf(settings, benchmark, settings.seed ?? world.seed());
  const standard = standardOf(settings, world.now());
  const sources = [{ ...named, plan }];
  return measureAll({ settings, sources, standard, before: [], keep }, withinTime(world, settings.timeoutMs));
}

/** Each run of the candidate against those of the baseline of the same benchmark and runtime. */
async function comparedRuns({ baseline, candidate, settings }: Asked, world: World): Promise<Measured> {
  const [before, after] = [await keptRuns(baseline, world.folder), await keptRuns(candidate, world.folder)];
  const standard = standardOf(settings, world.now());
  const runs = after.map((kept) =>
    reportedRun(kept, judgedApart(kept, runsOfSame(before, kept.run), standard)),
  );
  return { runs, missing: [] };
}
