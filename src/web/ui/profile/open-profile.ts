import type { Lab } from '../lab.ts';

/** Goes to the profile and opens the first of some files there: the lab looks at one at a time, and says so. */
export async function openProfile(
  { profiles, routes, toasts }: Pick<Lab, 'profiles' | 'routes' | 'toasts'>,
  files: readonly File[],
): Promise<void> {
  const first = files.at(0);
  if (!first) return;
  routes.go({ screen: 'profile' });
  if (files.length > 1) toasts.show(`Opened ${first.name}, one of ${files.length} files.`);
  const library = await profiles();
  await library.open(first);
}
