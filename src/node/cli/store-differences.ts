import { join, resolve } from 'node:path';
import type { CliSettings } from '../../lab/config/cli-settings.ts';
import type { ReportedRun } from '../../lab/model/report.ts';
import { sidedCases, type SidedCase } from '../../lab/model/sides.ts';
import { roundDifference } from '../../lab/profile/compare/round-difference.ts';
import { pairedChanges } from '../../lab/stats/paired-changes.ts';
import { profileDifferenceText } from '../../lab/wire/parse-profile-difference.ts';
import type { OpenRuntime } from '../runtimes/runtime.ts';
import { placingOf } from '../sources/placing-of.ts';
import { writeWhole } from '../runs/write-whole.ts';
import { differenceText } from './difference-text.ts';
import type { Source } from './measure-source.ts';
import { defaultFolder } from './default-folder.ts';
import { placedRecording } from './placed-text.ts';
import { profileFiles } from './profile-files.ts';
import { recordedRounds } from './recorded-rounds.ts';
import { sideNames } from './side-names.ts';
import type { World } from './world.ts';

/**
 * Tells of each case of which two versions were measured, which functions changed: both are profiled in turns, after the
 * run and apart from its figures. Writes what was found into the folder `profiles`.
 */
export async function storeDifferences(
  { runtime, record }: OpenRuntime,
  { run }: ReportedRun,
  { name, origin, plan }: Source,
  settings: CliSettings,
  { folder, signal, tell }: World,
): Promise<void> {
  const { outputDir = defaultFolder, profileRounds: rounds } = settings;
  if (origin?.kind !== 'sides') return;
  if (!record) {
    tell(`${name}, ${runtime}: its profiler cannot be driven, so no differences are told.\n`);
    return;
  }
  const { marked, sideOf } = sideNames(origin);
  const placing = placingOf(marked);
  const placed = (text: string) => placedRecording(text, placing);
  const infos = run.cases.map(({ info }) => info);
  const cases = sidedCases(infos);
  for (const [nth, file] of filesOf(name, runtime, cases).entries()) {
    const one = cases[nth];
    const what = `${name}, ${runtime}, ${one.info.key}`;
    tell(`${what}: profiling both versions in ${rounds} workers\n`);
    const keys = { baseline: infos[one.baseline].key, candidate: infos[one.candidate].key };
    const found = await recordedRounds({ plan, name, keys, rounds, placed }, record, signal);
    if (typeof found === 'string' || found.length < 2) {
      tell(`${what}: no difference is told: ${typeof found === 'string' ? found : 'it was stopped'}.\n`);
      continue;
    }
    const difference = roundDifference({ title: what, rounds: found, sideOf }, pairedChanges);
    tell(differenceText(difference));
    await writeWhole(resolve(folder, outputDir, 'profiles', file), profileDifferenceText(difference));
  }
  tell(`${name}, ${runtime}: differences are in ${join(outputDir, 'profiles')}\n`);
}

function filesOf(name: string, runtime: OpenRuntime['runtime'], cases: readonly SidedCase[]): string[] {
  const keys = cases.map(({ info }) => info.key);
  return profileFiles(name, runtime, keys, 'difference.json');
}
