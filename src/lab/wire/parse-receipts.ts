import type { Receipt } from '../model/delivery.ts';
import { isOneOf, isRecord, isText } from './guards.ts';
import { parsedJson } from './parsed-json.ts';

const arrived = ['stored', 'known', 'other-content'] as const;
/** A reason longer than this is cut: it comes from a stranger, and is kept. */
const mostMessage = 1_000;

/**
 * The receipts in a collector's answer to a batch, or undefined where it is no such answer: the page of a portal
 * that stands between, say. A receipt of another form is left out, as if it were not there.
 */
export function parseReceipts(text: string): Receipt[] | undefined {
  const answer = parsedJson(text);
  if (!isRecord(answer) || !Array.isArray(answer['receipts'])) return undefined;
  return answer['receipts'].flatMap((each: unknown) => parseReceipt(each) ?? []);
}

function parseReceipt(value: unknown): Receipt | undefined {
  if (!isRecord(value) || !isText(value['id'])) return undefined;
  const { id, outcome, message } = value;
  if (isOneOf(outcome, arrived)) return { id, outcome };
  if (outcome !== 'refused') return undefined;
  return { id, outcome, message: isText(message) ? message.slice(0, mostMessage) : '' };
}
