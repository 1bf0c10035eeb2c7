import { parsePairAnswer } from '../../lab/wire/parse-pairing.ts';
import type { Paired, PairOrder } from '../../lab/wire/service-contract.ts';
import { collectorPaths } from '../../lab/wire/collector-contract.ts';
import type { OutboxParts } from './outbox-parts.ts';

const patienceMs = 15_000;

/** Exchanges the code of a pairing link for a token. It works once, so it is not tried twice. */
export async function pairCollector(
  { url, code, name }: Omit<PairOrder, 'type'>,
  { fetch }: Pick<OutboxParts, 'fetch'>,
): Promise<Paired> {
  try {
    const response = await fetch(`${url}${collectorPaths.pair}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, name: name.slice(0, 100) }),
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
    });
    const token = response.ok ? parsePairAnswer(await response.text()) : undefined;
    return token === undefined ? { outcome: 'refused' } : { outcome: 'paired', token };
  } catch {
    return { outcome: 'silent' };
  }
}
