import type { Failure } from '../../../lab/model/failure.ts';
import type { Profile } from '../../../lab/model/profile.ts';
import type { ProfileSummary } from '../../../lab/model/profile-view.ts';
import { ok, type Result } from '../../../lab/model/result.ts';
import type { Bytes } from '../../../lab/model/units.ts';
import { createCell, type Cell } from '../../create-cell.ts';
import type { Progress } from '../../../lab/wire/profile-api.ts';
import type { ProfileHost } from '../../host/profile-host.ts';
import type { Viewable } from '../use-view.ts';
import { createStudy } from './create-study.ts';
import type { Study, StudyView } from './study.ts';

/** A file being read: how much of it so far. */
export type Opening = { name: string; read: Bytes; of: Bytes };

export type LibraryView = {
  opening: Opening | undefined;
  /** Why the last file could not be opened; what was open still is. */
  trouble: { name: string; failure: Failure } | undefined;
  /** What is open: a file, its profiles, and the one that is looked at. */
  opened: { name: string; profiles: readonly ProfileSummary[]; study: Study } | undefined;
};

/** The profile that is open in the app. */
export interface Library extends Viewable<LibraryView> {
  /** Opens a file in place of the one that is open, once it is read. */
  open(file: File): Promise<void>;
  /** Shows a profile that was recorded here in place of the one that is open; more of the same recording as that is shown now. */
  take(profile: Profile, name: string): Promise<void>;
  cancel(): void;
  /** Looks at another profile of the file, by its number. */
  choose(profile: number): Promise<void>;
  dismissTrouble(): void;
}

type Source = {
  name: string;
  of: Bytes;
  read: (host: ProfileHost, progress: Progress) => Promise<Result<ProfileSummary[]>>;
};

const fileSource = (file: File): Source => ({
  name: file.name,
  of: file.size,
  read: (host, progress) => host.open(file, file.name, progress),
});

const recordedSource = (profile: Profile, name: string): Source => ({
  name,
  of: 0,
  read: async (host) => alone(await host.take(profile)),
});

const alone = <T>(result: Result<T>): Result<T[]> => (result.ok ? ok([result.value]) : result);

/** Each file is read in a worker of its own: to give up reading ends that worker, and nothing that is open goes with it. */
export function createLibrary(createHost: () => ProfileHost): Library {
  const view = createCell<LibraryView>({ opening: undefined, trouble: undefined, opened: undefined });
  const change = (changes: Partial<LibraryView>) => view.set({ ...view.view(), ...changes });
  let current: ProfileHost | undefined;
  let reading: ProfileHost | undefined;

  const cancel = () => {
    reading?.end();
    reading = undefined;
    change({ opening: undefined });
  };
  const replace = async ({ name, of, read }: Source) => {
    cancel();
    const host = createHost();
    reading = host;
    change({ opening: { name, read: 0, of }, trouble: undefined });
    const opened = await openedBy(host, name, () => read(host, progressOf(view, name)));
    if (reading !== host) return;
    reading = undefined;
    const failed = 'failure' in opened;
    (failed ? host : current)?.end();
    if (!failed) current = host;
    change({ opening: undefined, ...(failed ? { trouble: { name, ...opened } } : { opened }) });
  };
  return {
    view: view.view,
    subscribe: view.subscribe,
    cancel,
    open: (file) => replace(fileSource(file)),
    async take(profile, name) {
      const [host, { opened }] = [current, view.view()];
      const more = host && isRecording(opened, name) ? await retaken(host, profile, opened) : undefined;
      if (!more) await replace(recordedSource(profile, name));
      else if (host === current) change(more);
    },
    async choose(profile) {
      if (current) change(await chosen(current, view.view().opened, profile));
    },
    dismissTrouble: () => change({ trouble: undefined }),
  };
}

type Opened = NonNullable<LibraryView['opened']>;

const isRecording = (opened: LibraryView['opened'], name: string): opened is Opened =>
  opened?.name === name && opened.study.summary.source === 'lab';

/** More of a recording, looked at as what there was of it. */
async function retaken(
  host: ProfileHost,
  profile: Profile,
  { name, study: before }: Opened,
): Promise<Partial<LibraryView>> {
  const told = await host.take(profile, before.summary.profile);
  const study = told.ok ? await studyOf(host, told.value, before.view()) : told;
  return 'failure' in study
    ? { trouble: { name, failure: study.failure } }
    : { opened: { name, profiles: [study.summary], study } };
}

async function chosen(
  host: ProfileHost,
  opened: LibraryView['opened'],
  profile: number,
): Promise<Partial<LibraryView>> {
  const summary = opened?.profiles.find((each) => each.profile === profile);
  if (!opened || !summary) return {};
  const study = await studyOf(host, summary);
  return 'failure' in study
    ? { trouble: { name: opened.name, failure: study.failure } }
    : { opened: { ...opened, study } };
}

const progressOf =
  (view: Cell<LibraryView>, name: string): Progress =>
  (read, of) => {
    if (view.view().opening?.name === name) view.set({ ...view.view(), opening: { name, read, of } });
  };

async function openedBy(host: ProfileHost, name: string, read: () => Promise<Result<ProfileSummary[]>>) {
  const profiles = await read();
  if (!profiles.ok) return { failure: profiles.failure };
  const [first, ...others] = profiles.value;
  const fullest = others.reduce((best, each) => (each.samples > best.samples ? each : best), first);
  const study = await studyOf(host, fullest);
  return 'failure' in study ? study : { name, profiles: profiles.value, study };
}

async function studyOf(
  host: ProfileHost,
  summary: ProfileSummary,
  like?: StudyView,
): Promise<Study | { failure: Failure }> {
  const texts = await host.texts(summary.profile);
  if (!texts.ok) return { failure: texts.failure };
  const study = await createStudy({ host, summary, texts: texts.value, ...(like && { like }) });
  const { trouble } = study.view();
  return trouble ? { failure: trouble } : study;
}
