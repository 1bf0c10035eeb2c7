import type { Parked } from '../model/outbox.ts';

/**
 * What an answer says of what was sent: it was read, and the answer tells more; it is there already; fewer at once, so
 * that one bad run does not stand for all; it is not to be sent again as things are; wait.
 */
export type AnswerMeaning =
  | { kind: 'read' }
  | { kind: 'arrived' }
  | { kind: 'split' }
  | { kind: 'park'; parked: Parked }
  | { kind: 'wait' };

/** About what was sent, not about who sent it or where to. */
const ofContent = [400, 409, 413, 422];
/** Not yet: they pass by themselves. */
const ofTime = [408, 425, 429];

/**
 * What the status of an answer means for so many runs sent together; 0 is no answer at all.
 *
 * Source: RFC 9110, 15; the collector's own use of them is in `wire/collector-contract.ts`.
 */
export function answerMeaning(status: number, runs: number): AnswerMeaning {
  if (status >= 200 && status < 300) return { kind: 'read' };
  if (!isForGood(status)) return { kind: 'wait' };
  if (status === 401 || status === 403) return { kind: 'park', parked: { because: 'token', status } };
  if (!ofContent.includes(status)) return { kind: 'park', parked: { because: 'address', status } };
  if (runs > 1) return { kind: 'split' };
  if (status === 409) return { kind: 'arrived' };
  return { kind: 'park', parked: refusal(status) };
}

const isForGood = (status: number) => status >= 400 && status < 500 && !ofTime.includes(status);

const refusal = (status: number): Parked =>
  status === 413 ? { because: 'too-large' } : { because: 'refused', message: `status ${status}` };
