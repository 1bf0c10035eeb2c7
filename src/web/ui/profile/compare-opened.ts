import type { Profile } from '../../../lab/model/profile.ts';
import type { ProfileSummary } from '../../../lab/model/profile-view.ts';
import type { ProfileHost } from '../../host/profile-host.ts';
import { changeLibrary } from './change-library.ts';
import { comparedOf } from './compared-of.ts';
import type { Compared } from './compared.ts';
import { fullestOf, sourceOf } from './create-reader.ts';
import { put, type LibraryInside } from './library-inside.ts';
import type { Fault, Opened, Recorded } from './library.ts';
import { studyOf } from './study-of.ts';
import type { Study } from './study.ts';
import { toldIn } from './told-in.ts';
import type { Told } from './told.ts';

/** Takes in a file of the lab's own that tells of a profile; false where it is none. */
export async function openTold(inside: LibraryInside, file: File): Promise<boolean> {
  const told = await toldIn(file);
  if (!told) return false;
  if ('failure' in told) changeLibrary(inside, { trouble: { name: file.name, failure: told.failure } });
  else tell(inside, told);
  return true;
}

/** A difference goes to the profile that is open, if one is. */
function tell(inside: LibraryInside, told: Told) {
  const { opened } = inside.view.view();
  if (opened && 'difference' in told) tellStudy(opened.study, told);
  else changeLibrary(inside, { told });
}

/** Colours a study by a difference that a file tells. */
export function tellStudy(study: Study, told: Told): void {
  if ('difference' in told) study.compare(comparedOf(study.texts, { ...told, baseline: undefined }));
}

/** Has what is open compared with another recording. */
export async function compareOpened(inside: LibraryInside, what: File | Recorded): Promise<void> {
  const [host, { opened }] = [inside.host.view(), inside.view.view()];
  if (!host || !opened) return;
  const source = sourceOf(what);
  const got = await inside.reader.read(source, copyOf);
  if (!got) return;
  got.host.end();
  const fault = await compareTaken(inside, opened, { host, name: source.name, profile: got.made.profile });
  changeLibrary(inside, {
    opening: undefined,
    ...(fault && { trouble: { name: source.name, failure: fault.failure } }),
  });
}

/** The profile that was read, as another worker can take it. */
async function copyOf(
  host: ProfileHost,
  profiles: readonly ProfileSummary[],
): Promise<{ profile: Profile } | Fault> {
  const copied = await host.copy(fullestOf(profiles).profile);
  return copied.ok ? { profile: copied.value } : copied;
}

/** What is open by now, if it is still the same, beside a profile that is given to its worker. */
async function compareTaken(
  { view }: LibraryInside,
  { study }: Opened,
  { host, name, profile }: Recorded & { host: ProfileHost },
): Promise<Fault | undefined> {
  if (view.view().opened?.study !== study) return undefined;
  const taken = await host.take(profile);
  return taken.ok ? compareStudy(host, study, { name, baseline: taken.value }) : taken;
}

/** The baseline becomes what is looked at, and that the baseline. */
export async function swapOpened(inside: LibraryInside): Promise<void> {
  const [host, { opened }] = [inside.host.view(), inside.view.view()];
  const compared = opened?.study.view().compared;
  if (!host || !opened || !compared?.baseline) return;
  const turned = { name: opened.name, baseline: opened.study.summary };
  const study = await comparedStudy(host, compared.baseline, turned);
  const { name, baseline } = compared;
  put(inside, host, name, 'failure' in study ? study : { name, profiles: [baseline], study });
}

/** Looks at another profile of the file, by its number. */
export async function chooseOpened(inside: LibraryInside, profile: number): Promise<void> {
  const [host, { opened }] = [inside.host.view(), inside.view.view()];
  const summary = opened?.profiles.find((each) => each.profile === profile);
  if (!host || !opened || !summary) return;
  const study = await comparedStudy(host, summary, opened.study.view().compared);
  put(inside, host, opened.name, 'failure' in study ? study : { ...opened, study });
}

/** Another profile of the same worker, compared where something is. */
async function comparedStudy(
  host: ProfileHost,
  summary: ProfileSummary,
  compared: Pick<Compared, 'name' | 'baseline'> | undefined,
) {
  const study = await studyOf(host, summary);
  const { name, baseline } = compared ?? {};
  if ('failure' in study || name === undefined || !baseline) return study;
  return (await compareStudy(host, study, { name, baseline })) ?? study;
}

/** Colours a study by what changed from another profile that the same worker holds. Gives why not, where it cannot be. */
async function compareStudy(
  host: ProfileHost,
  study: Study,
  { name, baseline }: { name: string; baseline: ProfileSummary },
): Promise<Fault | undefined> {
  const { summary, texts } = study;
  if (baseline.unit !== summary.unit)
    return { failure: { code: 'unlike-profiles', baseline: baseline.unit, candidate: summary.unit } };
  const difference = await host.compare(baseline.profile, summary.profile);
  if (!difference.ok) return difference;
  study.compare(comparedOf(texts, { name, baseline, difference: difference.value }));
  return undefined;
}
