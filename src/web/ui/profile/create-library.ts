import type { Profile } from '../../../lab/model/profile.ts';
import { createCell, type Cell } from '../../create-cell.ts';
import type { ProfileHost } from '../../host/profile-host.ts';
import { compareStudy, copyOf, type Baseline } from './compare-study.ts';
import type { Compared } from './compared.ts';
import { createReader, fullestOf, sourceOf, type Reader, type Source } from './create-reader.ts';
import type { Fault, Library, LibraryView, Opened, Recorded } from './library.ts';
import { studyOf } from './study-of.ts';
import type { Told } from './told.ts';
import { toldIn } from './told-in.ts';

/** `host`: of the worker that holds what is open. */
type Inside = { view: Cell<LibraryView>; reader: Reader; host: Cell<ProfileHost | undefined> };

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
  const inside: Inside = { view, reader, host: createCell<ProfileHost | undefined>(undefined) };
  return {
    view: view.view,
    subscribe: view.subscribe,
    cancel: reader.cancel,
    open: (file) => open(inside, file),
    take: (profile, name) => take(inside, profile, name),
    compareWith: (baseline) => compareWith(inside, baseline),
    swap: () => swap(inside),
    choose: (profile) => choose(inside, profile),
    give: (given) => change(inside, { given }),
    dismissTrouble: () => change(inside, { trouble: undefined }),
    dismissTold: () => change(inside, { told: undefined }),
  };
}

const change = ({ view }: Inside, changes: Partial<LibraryView>) => view.set({ ...view.view(), ...changes });

async function open(inside: Inside, file: File) {
  const told = /\.json$/i.test(file.name) ? await toldIn(file) : undefined;
  if (!told) await replace(inside, sourceOf(file));
  else if ('failure' in told) change(inside, { trouble: { name: file.name, failure: told.failure } });
  else tell(inside, told);
}

/** A difference goes to the profile that is open, if one is. */
function tell(inside: Inside, told: Told) {
  const { opened } = inside.view.view();
  if (opened && 'difference' in told) opened.study.compare({ ...told, baseline: undefined });
  else change(inside, { told });
}

async function replace(inside: Inside, source: Source) {
  const got = await inside.reader.read(source, openedOf);
  if (!got) return;
  inside.host.view()?.end();
  inside.host.set(got.host);
  const { told } = inside.view.view();
  if (told && 'difference' in told) got.made.study.compare({ ...told, baseline: undefined });
  change(inside, { opening: undefined, opened: got.made, told: undefined });
}

async function openedOf(
  host: ProfileHost,
  profiles: Opened['profiles'],
  name: string,
): Promise<Opened | Fault> {
  const study = await studyOf(host, fullestOf(profiles));
  return 'failure' in study ? study : { name, profiles, study };
}

async function take(inside: Inside, profile: Profile, name: string) {
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

/** What came of something asked of what is open, where that still is. */
function put(inside: Inside, host: ProfileHost, name: string, come: Opened | Fault) {
  if (host !== inside.host.view()) return;
  change(inside, 'failure' in come ? { trouble: { name, ...come } } : { opened: come });
}

async function compareWith(inside: Inside, what: File | Recorded) {
  const [host, { opened }] = [inside.host.view(), inside.view.view()];
  if (!host || !opened) return;
  const source = sourceOf(what);
  const got = await inside.reader.read(source, copyOf);
  if (!got) return;
  got.host.end();
  const fault = await comparedWith(inside, opened, { host, name: source.name, profile: got.made.profile });
  change(inside, {
    opening: undefined,
    ...(fault && { trouble: { name: source.name, failure: fault.failure } }),
  });
}

/** What is open by now, if it is still the same, beside a profile that is given to its worker. */
async function comparedWith(
  { view }: Inside,
  { study }: Opened,
  { host, name, profile }: Recorded & { host: ProfileHost },
): Promise<Fault | undefined> {
  if (view.view().opened?.study !== study) return undefined;
  const taken = await host.take(profile);
  return taken.ok ? compareStudy(host, study, { name, baseline: taken.value }) : taken;
}

async function swap(inside: Inside) {
  const [host, { opened }] = [inside.host.view(), inside.view.view()];
  const compared = opened?.study.view().compared;
  if (!host || !opened || !compared?.baseline) return;
  const turned = { name: opened.name, baseline: opened.study.summary };
  const study = await comparedStudy(host, compared.baseline, turned);
  const { name, baseline } = compared;
  put(inside, host, name, 'failure' in study ? study : { name, profiles: [baseline], study });
}

async function choose(inside: Inside, profile: number) {
  const [host, { opened }] = [inside.host.view(), inside.view.view()];
  const summary = opened?.profiles.find((each) => each.profile === profile);
  if (!host || !opened || !summary) return;
  const study = await comparedStudy(host, summary, opened.study.view().compared);
  put(inside, host, opened.name, 'failure' in study ? study : { ...opened, study });
}

/** Another profile of the same worker, compared where something is. */
async function comparedStudy(
  host: ProfileHost,
  summary: Baseline['baseline'],
  compared: Omit<Compared, 'difference'> | undefined,
) {
  const study = await studyOf(host, summary);
  const { name, baseline } = compared ?? {};
  if ('failure' in study || name === undefined || !baseline) return study;
  return (await compareStudy(host, study, { name, baseline })) ?? study;
}
