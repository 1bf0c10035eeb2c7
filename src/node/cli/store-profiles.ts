import { join, resolve } from 'node:path';
import type { CliSettings } from '../../lab/config/cli-settings.ts';
import type { Plan } from '../../lab/model/plan.ts';
import type { ReportedRun } from '../../lab/model/report.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import { placedProfile, type Placing } from '../../lab/profile/recorded/placed-profile.ts';
import { LINES_BEFORE } from '../../lab/source/complaint.ts';
import { parseCpuProfile } from '../../lab/wire/parse-cpu-profile.ts';
import { parsedJson } from '../../lab/wire/parsed-json.ts';
import { counted } from '../../lab/words/counted.ts';
import type { OpenRuntime } from '../runtimes/runtime.ts';
import { writeWhole } from '../runs/write-whole.ts';
import { placingOf } from '../sources/placing-of.ts';
import { exactly } from './exactly.ts';
import type { Source } from './measure-source.ts';
import { profileFiles } from './profile-files.ts';
import type { World } from './world.ts';

/** Where there is no folder for what a command writes. */
const defaultFolder = 'arsenal-out';

/** How long a recording may take; what the case needs to warm up is not in it. */
const BUDGET_MS: Milliseconds = 1_000;

/** A benchmark's script, by its name, or by the address a sandbox has it from; and what of ours is in it. */
const scriptNames = {
  isScript: (url: string) => /^benchmark\.ts$|^blob:null\/|^data:text\/javascript/.test(url),
  own: 'arsenal-lab',
};

/**
 * Has a profile taken of each case of a run and writes it into the folder `profiles`: after the run, in a worker of its
 * own, so that nothing of it is in any figure.
 */
export async function storeProfiles(
  runtime: OpenRuntime,
  { run }: ReportedRun,
  source: Source,
  { outputDir = defaultFolder, profileIntervalUs: intervalUs }: CliSettings,
  { folder, signal, tell }: World,
): Promise<void> {
  const { name, origin } = source;
  const { record } = runtime;
  if (!record) {
    tell(`${name}, ${runtime.runtime}: no profiles. ${notDriven}\n`);
    return;
  }
  const keys = run.cases.map(({ info }) => info.key);
  const placing = origin ? placingOf(origin) : nowhere;
  let count = 0;
  for (const [nth, file] of profileFiles(name, runtime.runtime, keys).entries()) {
    if (signal.aborted) break;
    const request = { plan: onceOf(source.plan, keys[nth]), name };
    const answer = await record(request, { kind: 'time', intervalUs }, signal);
    const profile = answer.ok ? placedText(answer.text, placing) : undefined;
    if (profile === undefined) {
      tell(
        `${name}, ${runtime.runtime}, ${keys[nth]}: no profile: ${answer.ok ? unread : answer.message}.\n`,
      );
      continue;
    }
    await writeWhole(resolve(folder, outputDir, 'profiles', file), profile);
    count += 1;
  }
  tell(`${name}, ${runtime.runtime}: ${counted(count, 'profile')} in ${join(outputDir, 'profiles')}\n`);
}

const notDriven = 'The profiler of Firefox cannot be driven from outside.';
const unread = 'what the engine tells cannot be read';

/** A suite of the app's own stands in no file of a person. */
const nowhere: Placing = () => undefined;

/** A case by itself, in one worker. */
const onceOf = (plan: Plan, key: string): Plan => ({
  ...plan,
  filter: exactly([key]),
  budgetMs: BUDGET_MS,
  replicates: 1,
  mostReplicates: 1,
});

/** A `.cpuprofile` in the lines and columns of the files that were written. */
function placedText(text: string, placing: Placing): string | undefined {
  const profile = parseCpuProfile(parsedJson(text));
  const inText: Placing = (line, column) => placing(line - LINES_BEFORE, column);
  return profile && JSON.stringify(placedProfile(profile, scriptNames, inText));
}
