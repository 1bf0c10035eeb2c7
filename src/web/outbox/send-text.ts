import type { Bytes, Milliseconds } from '../../lab/model/units.ts';
import type { OutboxParts } from './outbox-parts.ts';

/** An answer, read to its end; status 0 where there was none. */
export type Answer = { status: number; retryAfter: string | null; body: string };

const noAnswer: Answer = { status: 0, retryAfter: null, body: '' };

/** A connection that says nothing for so long is given up; more for more to carry, at 100 kB a second. */
const patienceMs: Milliseconds = 30_000;
const bytesAMs: Bytes = 100;

type Told = { address: string; type: string; headers: Record<string, string> };

/**
 * Posts a text, packed where the browser can. A redirect is no answer: it would carry the token elsewhere, and most are
 * the pages of networks that want to be signed in to.
 */
export async function sendText(
  text: string,
  { address, type, headers }: Told,
  { fetch }: Pick<OutboxParts, 'fetch'>,
  signal: AbortSignal,
): Promise<Answer> {
  const { body, encoding } = await packed(text);
  const patience = AbortSignal.timeout(patienceMs + Math.ceil(body.size / bytesAMs));
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers: { ...headers, 'content-type': type, ...encoding },
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.any([patience, signal]),
    });
    const retryAfter = response.headers.get('retry-after');
    return { status: response.status, retryAfter, body: await response.text() };
  } catch {
    return noAnswer;
  }
}

async function packed(text: string): Promise<{ body: Blob; encoding: Record<string, string> }> {
  const plain = new Blob([text]);
  if (typeof CompressionStream === 'undefined') return { body: plain, encoding: {} };
  const stream = plain.stream().pipeThrough(new CompressionStream('gzip'));
  return { body: await new Response(stream).blob(), encoding: { 'content-encoding': 'gzip' } };
}
