import type { DeliveryRecord, DeliverySettings, OutboxEntry } from '../../lab/model/outbox.ts';
import type { Result } from '../../lab/model/result.ts';
import type { EpochMilliseconds } from '../../lab/model/units.ts';
import type { Connection } from '../archive/create-connection.ts';
import { deliveryRecord } from './delivery-rows.ts';

/** What is to be seen of the outbox at any time. */
export type OutboxFigures = {
  waiting: number;
  parked: number;
  /** When the next of those that wait is to be tried. */
  nextAt: EpochMilliseconds | undefined;
  record: DeliveryRecord;
  /** Undefined before anything was set. */
  settings: DeliverySettings | undefined;
};

/** Cost: three counts and two rows, however many runs wait. */
export function outboxFigures(connection: Connection): Promise<Result<OutboxFigures>> {
  return connection.read(['outbox', 'kept'], async (tx) => {
    const byTime = tx.objectStore('outbox').index('nextAt');
    const [waiting, parked, first, record, row] = await Promise.all([
      byTime.count(),
      tx.objectStore('outbox').index('parked').count(),
      byTime.get(IDBKeyRange.lowerBound(0)),
      deliveryRecord(tx),
      tx.objectStore('kept').get('delivery'),
    ]);
    const settings = row?.key === 'delivery' ? row.delivery : undefined;
    return { waiting, parked, nextAt: first && timeOf(first), record, settings };
  });
}

const timeOf = (entry: OutboxEntry) => ('nextAt' in entry ? entry.nextAt : undefined);

/** A run in the outbox, with what a person knows it by. */
export type OutboxRow = OutboxEntry & { name: string; startedAt: EpochMilliseconds };

/** The first so many runs of the outbox, parked ones before others. Those that are deleted are left out. */
export function outboxRows(connection: Connection, most: number): Promise<Result<OutboxRow[]>> {
  return connection.read(['outbox', 'runs'], async (tx) => {
    const store = tx.objectStore('outbox');
    const parked = await store.index('parked').getAll(null, most);
    const waiting = await store.index('nextAt').getAll(null, Math.max(0, most - parked.length) || 1);
    const entries = [...parked, ...waiting].slice(0, most);
    const runs = await Promise.all(entries.map(({ id }) => tx.objectStore('runs').get(id)));
    return entries.flatMap((entry, index) => {
      const run = runs[index];
      if (!run || run.deletedAt !== undefined) return [];
      return [{ ...entry, name: run.name, startedAt: run.startedAt }];
    });
  });
}
