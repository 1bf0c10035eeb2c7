import type { LiveEvent } from '../../../lab/model/delivery.ts';
import { isRecord } from '../../../lab/wire/guards.ts';
import { parsedJson } from '../../../lab/wire/parsed-json.ts';
import type { CollectorStore } from '../collector-store.ts';
import { numberAt, textAt, type Row } from './columns.ts';
import { liveKinds } from './live-kinds.ts';
import { oneOf } from './one-of.ts';
import type { StoreParts } from './create-store-parts.ts';

/** What the log says to those who listen, of runs that are still kept, as they are now. */
export function createLiveLog({ db, runs }: StoreParts): Pick<CollectorStore, 'happened'> {
  const kinds = liveKinds.map((kind) => `'${kind}'`).join(', ');
  const page = db.prepare(
    `SELECT e.seq AS seq, e.at AS at, e.kind AS kind, b.about AS about, r.*
     FROM entries e JOIN runs r ON r.id = e.run_id JOIN bodies b ON b.seq = e.seq
     WHERE e.seq > ? AND e.kind IN (${kinds}) ORDER BY e.seq LIMIT ?`,
  );
  const event = (row: Row): LiveEvent => {
    const told = { seq: numberAt(row, 'seq'), at: numberAt(row, 'at'), run: runs.arrived(row) };
    const kind = oneOf(liveKinds, textAt(row, 'kind'));
    if (kind === 'run.rejected') return { ...told, kind, because: becauseOf(row) };
    if (kind === 'regression.confirmed') return { ...told, kind, ...regressionOf(row) };
    return { ...told, kind };
  };
  return { happened: (after, limit) => page.all(after, limit).map(event) };
}

function becauseOf(row: Row): string {
  const about = parsedJson(textAt(row, 'about'));
  return isRecord(about) && typeof about.because === 'string' ? about.because : '';
}

function regressionOf(row: Row): { case: string; ratio: number } {
  const about = parsedJson(textAt(row, 'about'));
  if (isRecord(about) && typeof about.case === 'string' && typeof about.ratio === 'number')
    return { case: about.case, ratio: about.ratio };
  throw new Error('The store is broken: a regression without its case.');
}
