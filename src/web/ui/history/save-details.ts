import type { RunEntry } from '../../archive/archive.ts';
import type { Lab } from '../lab.ts';
import { tellFailure } from './tell-failure.ts';

type Parts = Pick<Lab, 'archive' | 'toasts'>;
type Details = Pick<RunEntry, 'id' | 'name' | 'tags'>;

/** Writes a new name and new tags, where they are new. */
export async function saveDetails({ archive, toasts }: Parts, run: Details, name: string, tags: string[]) {
  const renamed = name === run.name ? undefined : await archive.rename(run.id, name);
  const same = tags.join() === run.tags.join();
  const tagged = renamed?.ok === false || same ? undefined : await archive.tag(run.id, tags);
  for (const result of [renamed, tagged]) {
    if (result?.ok === false) tellFailure(toasts, result.failure);
  }
}
