import { join, resolve } from 'node:path';
import type { CliSettings } from '../../lab/config/cli-settings.ts';
import type { Plan } from '../../lab/model/plan.ts';
import type { ProfileRecording } from '../../lab/model/recording.ts';
import type { ReportedProfile, ReportedRun, Runtime } from '../../lab/model/report.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import type { Placing } from '../../lab/profile/recorded/placed-profile.ts';
import { counted } from '../../lab/words/counted.ts';
import type { OpenRuntime } from '../runtimes/runtime.ts';
import { writeWhole } from '../runs/write-whole.ts';
import { placingOf } from '../sources/placing-of.ts';
import type { Source } from './measure-source.ts';
import { onlyCases } from './only-cases.ts';
import { defaultFolder } from './default-folder.ts';
import { profileFiles } from './profile-files.ts';
import { recordedFiles } from './recorded-files.ts';
import { version } from './version.ts';
import type { World } from './world.ts';

/** How long a recording may take; what the case needs to warm up is not in it. */
const BUDGET_MS: Milliseconds = 1_000;

/** As V8 does by itself. */
const INTERVAL_BYTES = 32_768;

/** What cannot be recorded in a runtime, and why. */
const notRecorded: Partial<Record<Runtime, Partial<Record<ProfileRecording['kind'], string>>>> = {
  firefox: {
    time: 'The profiler of Firefox cannot be driven from outside.',
    memory: 'The profiler of Firefox cannot be driven from outside.',
  },
  bun: { memory: 'JavaScriptCore does not sample allocations, and does not tell of its collections.' },
};

const called = { time: 'profile', memory: 'memory profile' } as const;

/** A file that was written into the folder of the index, and what of which run it holds. */
type Stored = ReportedProfile & { runtime: Runtime; source: string; run: { id: string; hash: string } };

/** Has recorded what of a run was asked for, keeps it, and says what there is. */
export type ProfileStore = {
  store(runtime: OpenRuntime, reported: ReportedRun, source: Source): Promise<ReportedProfile[]>;
};

/** Undefined where nothing is to be recorded. */
export function createProfileStore(settings: CliSettings, world: World): ProfileStore | undefined {
  const recordings = recordingsOf(settings);
  if (recordings.length === 0) return undefined;
  const { outputDir = defaultFolder } = settings;
  const folder = resolve(world.folder, outputDir, 'profiles');
  const stored: Stored[] = [];
  const keep = async (text: string, what: Stored) => {
    await writeWhole(join(folder, what.file), text);
    stored.push(what);
  };
  return {
    async store(runtime, reported, source) {
      if (reported.run.cases.length === 0) return [];
      const before = stored.length;
      for (const recording of recordings) {
        const what = called[recording.kind];
        const about = `${source.name}, ${runtime.runtime}`;
        const reason = notRecorded[runtime.runtime]?.[recording.kind];
        const { record } = runtime;
        if (reason !== undefined || !record) {
          world.tell(`${about}: no ${what}s. ${reason ?? ''}\n`);
          continue;
        }
        const storing = { record, runtime: runtime.runtime, reported, source, keep };
        const count = await storeEach(recording, storing, world);
        world.tell(`${about}: ${counted(count, what)} in ${join(outputDir, 'profiles')}\n`);
      }
      if (stored.length > 0) await writeWhole(join(folder, 'index.json'), indexText(stored));
      return stored
        .slice(before)
        .map(({ case: key, kind, file }) => ({ case: key, kind, file: `profiles/${file}` }));
    },
  };
}

const recordingsOf = ({
  profile,
  profileMemory,
  profileIntervalUs: intervalUs,
}: CliSettings): ProfileRecording[] => [
  ...(profile ? [{ kind: 'time', intervalUs } as const] : []),
  ...(profileMemory ? [{ kind: 'memory', intervalBytes: INTERVAL_BYTES } as const] : []),
];

const indexText = (profiles: readonly Stored[]) =>
  `${JSON.stringify({ format: 'arsenal-profiles', version: 1, lab: version, profiles }, undefined, 2)}\n`;

type Storing = {
  record: NonNullable<OpenRuntime['record']>;
  runtime: Runtime;
  reported: ReportedRun;
  source: Source;
  keep: (text: string, what: Stored) => Promise<void>;
};

/**
 * Records each case of a run: after it, in a worker of its own, so that nothing of it is in any figure. Gives how many
 * there are.
 */
async function storeEach(
  recording: ProfileRecording,
  { record, runtime, reported: { run, hash }, source, keep }: Storing,
  { signal, tell }: World,
): Promise<number> {
  const { name, origin, plan } = source;
  const keys = run.cases.map(({ info }) => info.key);
  const placing = origin ? placingOf(origin) : nowhere;
  let count = 0;
  for (const [nth, key] of keys.entries()) {
    if (signal.aborted) break;
    const answer = await record({ plan: onceOf(plan, key), name }, recording, signal);
    const files = answer.ok ? recordedFiles(answer.text, recording, placing) : [];
    const about = { runtime, source: name, case: key, run: { id: run.id, hash } };
    for (const { kind, ending, text } of files)
      await keep(text, { file: profileFiles(name, runtime, keys, ending)[nth], kind, ...about });
    if (files.length > 0) count += 1;
    else
      tell(
        `${name}, ${runtime}, ${key}: no ${called[recording.kind]}: ${answer.ok ? unread : answer.message}.\n`,
      );
  }
  return count;
}

const unread = 'what the engine tells cannot be read';

/** A suite of the app's own stands in no file of a person. */
const nowhere: Placing = () => undefined;

/** A case by itself, in one worker. */
const onceOf = (plan: Plan, key: string): Plan => ({
  ...onlyCases(plan, [key]),
  budgetMs: BUDGET_MS,
  replicates: 1,
  mostReplicates: 1,
});
