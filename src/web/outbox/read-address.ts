/** An address as it is kept, or what is wrong with what was typed. */
export type Address = { ok: true; url: string } | { ok: false; message: string };

type Kind = 'collector' | 'otlp';

/** Where an endpoint takes metrics, where nothing else is said. */
const otlpPath = '/v1/metrics';

/**
 * An address out of what was typed or came in a link, to be reached from a page at that origin. A collector's has no slash
 * at the end; a bare endpoint's gets the path that is usual.
 */
export function readAddress(typed: string, kind: Kind, origin: string): Address {
  const url = parsed(typed.trim());
  const message = url ? complaint(url, origin) : notWhole;
  if (!url || message !== undefined) return { ok: false, message: message ?? notWhole };
  const path = url.pathname.replace(/\/+$/, '');
  if (kind === 'collector') return { ok: true, url: `${url.origin}${path}` };
  return { ok: true, url: `${url.origin}${path === '' ? otlpPath : url.pathname}${url.search}` };
}

const notWhole = 'Write a whole address, such as https://lab.example:4318.';

function complaint({ protocol, hostname, username, password }: URL, origin: string): string | undefined {
  if (protocol !== 'https:' && protocol !== 'http:') return notWhole;
  if (username !== '' || password !== '') {
    return 'Leave name and password out of the address: a token has a field of its own.';
  }
  return origin.startsWith('https:') && protocol === 'http:' && !isHere(hostname)
    ? 'The lab came by https, so the browser lets it reach https addresses only.'
    : undefined;
}

const isHere = (host: string) => host === 'localhost' || host === '127.0.0.1' || host === '[::1]';

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
