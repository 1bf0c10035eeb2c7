import type { RunEntry } from '../../archive/archive.ts';
import type { Lab } from '../lab.ts';
import { tellFailure } from './tell-failure.ts';

type Parts = Pick<Lab, 'archive' | 'toasts'>;

/** Hands the runs named, or all, to the browser as one file to keep. */
export async function exportRuns({ archive, toasts }: Parts, ids?: readonly string[]): Promise<void> {
  const file = await archive.exportRuns(ids && [...ids]);
  if (!file.ok) {
    tellFailure(toasts, file.failure);
    return;
  }
  const name = `runs-${new Date().toISOString().slice(0, 10)}.arsenal.json`;
  download(file.value, name);
  toasts.show(`Saved as ${name}.`);
}

export function download(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken the file over long before then; a URL withdrawn at once stops some downloads.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** What may be exported or deleted: not a run that is still going on. */
export const finished = (runs: readonly RunEntry[]): string[] =>
  runs.filter(({ status }) => status !== 'running').map(({ id }) => id);
