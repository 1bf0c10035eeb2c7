import { isOneOf, isRecord, isText } from './guards.ts';
import { parsedJson } from './parsed-json.ts';
import type { Paired, PairOrder } from './service-contract.ts';

/** What a page asks of its service worker when it is to be paired, or undefined for anything else. */
export function parsePairOrder(message: unknown): PairOrder | undefined {
  if (!isRecord(message) || message['type'] !== 'pair-collector') return undefined;
  const { url, code, name } = message;
  return isText(url) && isText(code) && isText(name)
    ? { type: 'pair-collector', url, code, name }
    : undefined;
}

/** What came of it, as the service worker says. */
export function parsePaired(message: unknown): Paired {
  if (!isRecord(message)) return { outcome: 'silent' };
  const { outcome, token } = message;
  if (outcome === 'paired' && isText(token)) return { outcome, token };
  return { outcome: isOneOf(outcome, ['refused']) ? outcome : 'silent' };
}

/** The token in a collector's answer to the code of a pairing link. */
export function parsePairAnswer(text: string): string | undefined {
  const answer = parsedJson(text);
  return isRecord(answer) && isText(answer['token']) && answer['token'] !== '' ? answer['token'] : undefined;
}
