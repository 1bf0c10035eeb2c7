import type { Profile } from '../../../lab/model/profile.ts';
import { createCell } from '../../create-cell.ts';
import type { ProfileHost } from '../../host/profile-host.ts';
import { changeLibrary } from './change-library.ts';
import { createReader, fullestOf, sourceOf, type Source } from './create-reader.ts';
import { put, type LibraryInside } from './library-inside.ts';
import type { Fault, Library, LibraryView, Opened } from './library.ts';
import { studyOf } from './study-of.ts';

const nothing: LibraryView = {
  opening: undefined,
  trouble: undefined,
  opened: undefined,
  told: undefined,
  given: [],
};

/** Each file is read in a worker of its own: to give up reading ends that worker, and nothing that is open goes with it. */
export function createLibrary(createHost: () => ProfileHost): Library {
  const view = createCell<LibraryView>(nothing);
  const reader = createReader(createHost, view);
  const inside: LibraryInside = { view, reader, host: createCell<ProfileHost | undefined>(undefined) };
  return {
    view: view.view,
    subscribe: view.subscribe,
    cancel: reader.cancel,
    open: (file) => open(inside, file),
    take: (profile, name) => take(inside, profile, name),
    compareWith: async (baseline) => (await comparing()).compareOpened(inside, baseline),
    swap: async () => (await comparing()).swapOpened(inside),
    choose: async (profile) => (await comparing()).chooseOpened(inside, profile),
    give: (given) => changeLibrary(inside, { given }),
    dismissTrouble: () => changeLibrary(inside, { trouble: undefined }),
    dismissTold: () => changeLibrary(inside, { told: undefined }),
  };
}

/** Loaded when something is told or compared, or another profile of a file is chosen. */
const comparing = () => import('./compare-opened.ts');

async function open(inside: LibraryInside, file: File) {
  const isTold = /\.json$/i.test(file.name) && (await (await comparing()).openTold(inside, file));
  if (!isTold) await replace(inside, sourceOf(file));
}

async function replace(inside: LibraryInside, source: Source) {
  const got = await inside.reader.read(source, openedBy(inside));
  if (!got) return;
  inside.host.view()?.end();
  inside.host.set(got.host);
  changeLibrary(inside, { opening: undefined, opened: got.made, told: undefined });
}

/** A difference that is told by itself colours what is opened after it. */
const openedBy =
  ({ view }: LibraryInside) =>
  async (host: ProfileHost, profiles: Opened['profiles'], name: string): Promise<Opened | Fault> => {
    const study = await studyOf(host, fullestOf(profiles));
    if ('failure' in study) return study;
    const { told } = view.view();
    if (told) (await comparing()).tellStudy(study, told);
    return { name, profiles, study };
  };

async function take(inside: LibraryInside, profile: Profile, name: string) {
  const [host, { opened }] = [inside.host.view(), inside.view.view()];
  if (!host || !isRecording(opened, name)) await replace(inside, sourceOf({ profile, name }));
  else put(inside, host, name, await retaken(host, profile, opened));
}

const isRecording = (opened: Opened | undefined, name: string): opened is Opened =>
  opened?.name === name && opened.study.summary.source === 'lab';

/** More of a recording, looked at as what there was of it. */
async function retaken(
  host: ProfileHost,
  profile: Profile,
  { name, study }: Opened,
): Promise<Opened | Fault> {
  const told = await host.take(profile, study.summary.profile);
  if (!told.ok) return told;
  const more = await studyOf(host, told.value, study.view());
  return 'failure' in more ? more : { name, profiles: [more.summary], study: more };
}
