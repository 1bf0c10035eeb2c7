import type { Lab } from '../lab.ts';
import { isTold } from './is-told.ts';
import type { Library } from './library.ts';

/**
 * Goes to the profile and opens some files there. Of several the first is opened, and all are listed; of two of one kind
 * the older is the baseline of the other.
 */
export async function openProfile(
  { profiles, routes }: Pick<Lab, 'profiles' | 'routes'>,
  files: readonly File[],
): Promise<void> {
  if (files.length === 0) return;
  routes.go({ screen: 'profile' });
  const library = await profiles();
  library.give(files.length > 1 ? files : []);
  // What tells of a profile comes after it.
  const [first, ...others] = files.toSorted((a, b) => Number(isTold(a)) - Number(isTold(b)));
  const second = others.length === 1 ? others[0] : undefined;
  if (second && !isTold(first) && kindOf(first) === kindOf(second)) await openPair(library, first, second);
  else await library.open(first);
  if (second && !isTold(first) && kindOf(second) === '.difference.json') await library.open(second);
}

async function openPair(library: Library, one: File, other: File) {
  const [older, newer] = [one, other].toSorted((a, b) => a.lastModified - b.lastModified);
  await library.open(newer);
  const { opened, trouble } = library.view();
  if (opened && !trouble) await library.compareWith(older);
}

const kindOf = ({ name }: File) => /\.\w+(\.(json|gz))?$/.exec(name.toLowerCase())?.[0] ?? '';
