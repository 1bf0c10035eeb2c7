import type { Receipt, Sender } from '../../lab/model/delivery.ts';
import {
  batchType,
  collectorPaths,
  mostRunsABatch,
  senderHeaders,
} from '../../lab/wire/collector-contract.ts';
import { keptRunText } from '../../lab/wire/kept-run-text.ts';
import { parseReceipts } from '../../lab/wire/parse-receipts.ts';
import { bearer } from './bearer.ts';
import type { OutboxParts } from './outbox-parts.ts';
import type { Fate, Receiver } from './receiver.ts';
import { sendText } from './send-text.ts';
import { sentOf } from './sent-of.ts';

/** A collector of the lab. Even one run goes as a batch: only its receipt says that a collector has read it. */
export function collectorReceiver(
  { url, token }: { url: string; token?: string | undefined },
  sender: Sender,
  parts: Pick<OutboxParts, 'fetch' | 'now'>,
): Receiver {
  const address = `${url}${collectorPaths.runs}`;
  const headers = { ...senderFields(sender), ...bearer(token) };
  return {
    mostRuns: mostRunsABatch,
    written: async (kept) => keptRunText(kept),
    async send(runs, signal) {
      const lines = runs.map(({ text }) => `${text}\n`).join('');
      const answer = await sendText(lines, { address, type: batchType, headers }, parts, signal);
      return sentOf(runs, answer, parts.now(), (body) => {
        const receipts = parseReceipts(body);
        return receipts && { kind: 'told', fates: new Map(receipts.map((each) => [each.id, fateOf(each)])) };
      });
    },
  };
}

const fateOf = (receipt: Receipt): Fate =>
  receipt.outcome === 'refused' ? { because: 'refused', message: receipt.message } : 'arrived';

const senderFields = ({ device, deviceName, region }: Sender) => ({
  [senderHeaders.device]: encodeURIComponent(device),
  [senderHeaders.deviceName]: encodeURIComponent(deviceName),
  [senderHeaders.region]: encodeURIComponent(region),
});
