import type { Archive } from '../../archive/archive.ts';
import type { Deletions } from './deletions.ts';
import type { Lab } from '../lab.ts';
import { failureText } from '../../../lab/words/failure-text.ts';
import { counted } from '../../../lab/words/counted.ts';

type Parts = Pick<Lab, 'toasts'> & {
  archive: Pick<Archive, 'importRuns'>;
  deletions: Pick<Deletions, 'forget'>;
};

/** Adds the runs of some files and says what came of it; a file that cannot be read does not stop the others. */
export async function importFiles(
  { archive, toasts, deletions }: Parts,
  files: readonly File[],
): Promise<void> {
  let [added, skipped, read] = [0, 0, 0];
  for (const file of files) {
    const result = await archive.importRuns(file);
    if (result.ok) {
      read++;
      deletions.forget(result.value.added);
      added += result.value.added.length;
      skipped += result.value.skipped;
    } else {
      const { what, fix } = failureText(result.failure);
      toasts.show(`${file.name}: ${what} ${fix}`, { kind: 'bad' });
    }
  }
  if (read > 0) toasts.show(importText(added, skipped));
}

/** `3 runs added, 1 already here.` */
export function importText(added: number, skipped: number): string {
  if (added === 0 && skipped === 0) return 'The file holds no runs.';
  const here = skipped > 0 ? `${skipped} already here` : '';
  const fresh = added > 0 ? `${counted(added, 'run')} added` : '';
  return `${[fresh, here].filter(Boolean).join(', ')}.`;
}
