import { join, resolve } from 'node:path';
import type { CliSettings } from '../../lab/config/cli-settings.ts';
import type { ReportedRun } from '../../lab/model/report.ts';
import { counted } from '../../lab/words/counted.ts';
import { takeProfile } from '../runtimes/take-profile.ts';
import { writeWhole } from '../runs/write-whole.ts';
import type { Source } from './measure-source.ts';
import { onlyCase } from './only-case.ts';
import { version } from './version.ts';
import type { World } from './world.ts';

/** Where there is no folder for what a command writes. */
const defaultFolder = 'arsenal-out';

/**
 * Takes a profile of each case of a run and writes it into the folder `profiles`: after the run, in processes of their
 * own, so that nothing of it is in any figure. In Node; of a run elsewhere it says that there is none.
 */
export async function storeProfiles(
  { runtime, run }: ReportedRun,
  { name, plan }: Source,
  settings: CliSettings,
  { folder, signal, tell }: World,
): Promise<void> {
  const { outputDir = defaultFolder, profileIntervalUs: intervalUs, nodePath: program } = settings;
  if (runtime !== 'node') {
    tell(`${name}, ${runtime}: no profiles. They are taken in Node only, so far.\n`);
    return;
  }
  const keys = run.cases.map(({ info }) => info.key);
  let count = 0;
  for (const [nth, file] of profileFiles(name, runtime, keys).entries()) {
    if (signal.aborted) break;
    const alone = onlyCase(plan, keys[nth]);
    const asked = { plan: alone, lab: version, intervalUs, ...(program !== undefined && { program }) };
    const profile = await takeProfile(asked, signal);
    if (profile === undefined) continue;
    await writeWhole(resolve(folder, outputDir, 'profiles', file), profile);
    count += 1;
  }
  tell(`${name}, ${runtime}: ${counted(count, 'profile')} in ${join(outputDir, 'profiles')}\n`);
}

/** Names with nothing in them that a path could mean, and no two alike: `sorting.bench.ts-node-toSorted.cpuprofile`. */
function profileFiles(source: string, runtime: string, keys: readonly string[]): string[] {
  const names = keys.map((key) =>
    `${source}-${runtime}-${key}`
      .replace(/[^\w.-]+/g, '-')
      .slice(0, 200)
      .replace(/-$/, ''),
  );
  return names.map((name, nth) => `${name}${names.indexOf(name) < nth ? `-${nth + 1}` : ''}.cpuprofile`);
}
