import type { CliSettings } from '../../lab/config/cli-settings.ts';
import type { Figured, Standard } from '../../lab/judge/judged-run.ts';
import type { Measured } from '../../lab/judge/outcome.ts';
import type { ReportedRun } from '../../lab/model/report.ts';
import { caseCounts } from './case-counts.ts';
import { openRuntime, type OpenRuntime } from '../runtimes/runtime.ts';
import { runtimeOptions } from './runtime-options.ts';
import { Complaint } from './complaint.ts';
import type { TierGate } from './create-tier-gate.ts';
import { isLeftOut, measureSource, type Keep, type Source } from './measure-source.ts';
import type { ProfileStore } from './create-profile-store.ts';
import { createProgress } from './progress.ts';
import type { World } from './world.ts';

type Wanted = {
  settings: CliSettings;
  sources: readonly Source[];
  standard: Standard;
  before: readonly Figured[];
  keep: Keep;
  /** Looks at the tiers of each run. */
  tierGate?: TierGate;
};

/**
 * Measures every benchmark in every runtime, one after the other; ends early, with what there is, when asked to.
 *
 * Errors: throws a `Complaint` where runs are to go at the same time.
 */
export async function measureAll(wanted: Wanted, world: World): Promise<Measured> {
  if (wanted.settings.parallel) throw new Complaint(notParallel);
  const measured: Measured = { runs: [], missing: [] };
  const profiles = await profileStore(wanted.settings, world);
  const all = { ...wanted, ...(profiles && { profiles }) };
  for (const [nth, runtime] of wanted.settings.runtimes.entries()) {
    if (world.signal.aborted) return { ...measured, isCut: true };
    const opened = await openRuntime(runtime, runtimeOptions(wanted.settings));
    if (opened.ok) {
      try {
        const { runs, isCut } = await measureIn(opened.value, all, world, nth * wanted.sources.length);
        measured.runs.push(...runs);
        if (isCut) return { ...measured, isCut };
      } finally {
        await opened.value.close();
      }
    } else {
      const { advice } = opened.failure;
      measured.missing.push({ runtime, advice });
      world.tell(`${runtime}: ${advice}\n`);
    }
  }
  return measured;
}

/** Loaded where something is to be recorded. */
async function profileStore(settings: CliSettings, world: World): Promise<ProfileStore | undefined> {
  if (!settings.profile && !settings.profileMemory) return undefined;
  const { createProfileStore } = await import('./create-profile-store.ts');
  return createProfileStore(settings, world);
}

type Asked = Wanted & { profiles?: ProfileStore };

async function measureIn(runtime: OpenRuntime, wanted: Asked, world: World, before: number) {
  const runs: ReportedRun[] = [];
  for (const [nth, source] of wanted.sources.entries()) {
    const run = await measureOne(source, runtime, wanted, world, before + nth + 1);
    if (run) runs.push(run);
    if (world.signal.aborted) return { runs, isCut: true };
  }
  return { runs, isCut: false };
}

const notParallel =
  '--parallel: runs at the same time would share the cores of this machine and disturb the times of each other, unless ' +
  'each were pinned to cores of its own, which is not there yet. Leave it out: runs go one after the other.';

async function measureOne(
  source: Source,
  runtime: OpenRuntime,
  asked: Asked,
  world: World,
  nth: number,
): Promise<ReportedRun | undefined> {
  const { settings, sources, standard, before, keep } = asked;
  const { now, signal } = world;
  const progress = createProgress(world);
  progress.begin(`${source.name}, ${runtime.version}`, nth, settings.runtimes.length * sources.length);
  const { confirm, memory } = settings;
  const run = await measureSource(source, runtime, {
    standard,
    before,
    confirm,
    weighs: memory,
    keep,
    now,
    signal,
    watch: progress.saw,
  });
  const isOut = isLeftOut(run, run.cases);
  progress.end(isOut ? 'no case of it was asked for' : caseCounts(run));
  return isOut ? undefined : recorded(run, source, runtime, asked, world);
}

/** What is looked at once more when a run has ended, beside its figures. */
async function recorded(
  run: ReportedRun,
  source: Source,
  runtime: OpenRuntime,
  { settings, profiles, tierGate }: Asked,
  world: World,
): Promise<ReportedRun> {
  const stored = await profiles?.store(runtime, run, source);
  if (settings.profileRounds > 1 && source.isSided) {
    const { storeDifferences } = await import('./store-differences.ts');
    await storeDifferences(runtime, run, source, settings, world);
  }
  await tierGate?.look(runtime, run, source);
  return { ...run, ...(stored && { profiles: stored }) };
}
