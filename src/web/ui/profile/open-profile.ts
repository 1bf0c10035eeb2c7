import type { Lab } from '../lab.ts';
import type { Library } from './library.ts';

/**
 * Goes to the profile and opens some files there. Of several the first is opened, and the others are listed; of two
 * profiles the older is the baseline of the other.
 */
export async function openProfile(
  { profiles, routes }: Pick<Lab, 'profiles' | 'routes'>,
  files: readonly File[],
): Promise<void> {
  const first = files.at(0);
  if (!first) return;
  routes.go({ screen: 'profile' });
  const library = await profiles();
  library.give(files.length > 1 ? files : []);
  if (files.length === 2) await openPair(library, files);
  else await library.open(first);
}

/** What tells a difference comes after the profile that it is told of. */
async function openPair(library: Library, files: readonly File[]) {
  const [older, newer] = files.toSorted((a, b) => a.lastModified - b.lastModified);
  const isTold = (file: File) => /\.(difference|gc)\.json$/i.test(file.name);
  const [rest, opened] = isTold(newer) ? [newer, older] : [older, newer];
  await library.open(opened);
  const { opened: there, trouble } = library.view();
  if (isTold(rest)) await library.open(rest);
  else if (there && !trouble) await library.compareWith(rest);
}
