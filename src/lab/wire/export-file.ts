import { canonicalJson } from './canonical-json.ts';

export const exportFormat = 'arsenal-lab';
export const exportVersion = 1;

/** A run of a file: where it was kept, and the SHA-256 of its content's canonical text. */
export type ExportEntry = { id: string; hash: string };

/**
 * The text that stands for everything in a file: its SHA-256 is the file's hash. It does not depend
 * on the order of the runs.
 */
export function exportDigestText(entries: readonly ExportEntry[]): string {
  const sorted = entries.map(({ id, hash }) => ({ id, hash })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...canonicalJson(sorted)].join('');
}

/** What stands before, between and after the contents of the runs in a file. */
export type ExportSeams = { head: string; before: (index: number) => string; after: string };

/**
 * The text of an `.arsenal.json` file round the contents of its runs, which are canonical texts too
 * large to be joined here. The whole is itself canonical:
 *
 *     {"format":"arsenal-lab","hash":"…","runs":[{"content":{…},"hash":"…","id":"…"},…],"version":1}
 */
export function exportSeams(hash: string, entries: readonly ExportEntry[]): ExportSeams {
  const head = `{"format":"${exportFormat}","hash":"${hash}","runs":[`;
  const opening = '\n{"content":';
  const closing = (index: number) => {
    const entry = entries[index];
    return `,"hash":"${entry.hash}","id":${JSON.stringify(entry.id)}}`;
  };
  return {
    head,
    before: (index) => (index === 0 ? opening : `${closing(index - 1)},${opening}`),
    after: `${entries.length > 0 ? closing(entries.length - 1) : ''}\n],"version":${exportVersion}}\n`,
  };
}
