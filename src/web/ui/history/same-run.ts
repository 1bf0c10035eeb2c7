import type { RunEntry } from '../../archive/archive.ts';

/** Whether two entries of one run would look the same. The figures of a case never change once all its samples are in. */
export function sameRun(a: RunEntry, b: RunEntry): boolean {
  return (
    a.id === b.id &&
    a.name === b.name &&
    a.status === b.status &&
    a.samples === b.samples &&
    a.startedAt === b.startedAt &&
    a.tags.join('\n') === b.tags.join('\n') &&
    known(a) === known(b)
  );
}

const known = ({ cases }: RunEntry) =>
  cases.map(({ key, summary }) => `${key} ${summary?.estimate}`).join('\n');
