import type { EpochMilliseconds } from '../../lab/model/units.ts';
import { answerMeaning } from '../../lab/outbox/answer-meaning.ts';
import { retryAfterMs } from '../../lab/outbox/retry-after-ms.ts';
import type { Outbound } from './gather-batch.ts';
import { allAre } from './receiver.ts';
import type { Sent } from './receiver.ts';
import type { Answer } from './send-text.ts';

/** What an answer says became of the runs; `read` reads it where they were taken, and gives undefined where it says nothing. */
export function sentOf(
  runs: readonly Outbound[],
  { status, retryAfter, body }: Answer,
  now: EpochMilliseconds,
  read: (body: string) => Sent | undefined,
): Sent {
  const wait: Sent = { kind: 'wait', askedMs: retryAfterMs(retryAfter, now) ?? 0 };
  const meaning = answerMeaning(status, runs.length);
  switch (meaning.kind) {
    case 'read':
      return read(body) ?? wait;
    case 'arrived':
      return allAre(runs, 'arrived');
    case 'park':
      return allAre(runs, meaning.parked);
    case 'split':
      return { kind: 'split' };
    case 'wait':
      return wait;
  }
}
