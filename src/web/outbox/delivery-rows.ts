import type { DeliveryRecord, DeliverySettings } from '../../lab/model/outbox.ts';
import type { Sender } from '../../lab/model/delivery.ts';
import { ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import { noDeliveries } from '../../lab/outbox/delivery-record.ts';
import type { Reading, Writing } from '../archive/archive-schema.ts';
import type { Connection } from '../archive/create-connection.ts';

/** What was set; before anything was, what is made up now and kept, so that the device keeps its id. */
export function deliveryOf(
  connection: Connection,
  newSender: () => Sender,
): Promise<Result<DeliverySettings>> {
  return connection.write(['kept'], async (tx) => {
    const row = await tx.objectStore('kept').get('delivery');
    if (row?.key === 'delivery') return row.delivery;
    const delivery: DeliverySettings = { destination: { kind: 'own' }, sender: newSender() };
    await tx.objectStore('kept').put({ key: 'delivery', delivery });
    return delivery;
  });
}

export async function keepDelivery(
  connection: Connection,
  delivery: DeliverySettings,
): Promise<Result<void>> {
  const kept = await connection.write(['kept'], (tx) =>
    tx.objectStore('kept').put({ key: 'delivery', delivery }),
  );
  return kept.ok ? ok(undefined) : kept;
}

/** What the last tries came to, inside a transaction on `kept`. */
export async function deliveryRecord(tx: Reading | Writing): Promise<DeliveryRecord> {
  const row = await tx.objectStore('kept').get('delivered');
  return row?.key === 'delivered' ? row.delivered : noDeliveries;
}

export const putRecord = (tx: Writing, delivered: DeliveryRecord) =>
  tx.objectStore('kept').put({ key: 'delivered', delivered });
