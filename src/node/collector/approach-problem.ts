import type { IncomingHttpHeaders } from 'node:http';
import { Problem } from './problem.ts';

/** Where a request comes from. */
export type Approach = { address: string; headers: IncomingHttpHeaders };

/**
 * What is wrong with where a request comes from, whatever it asks for: a page of another origin that is not on the list;
 * and, while there are no tokens, another machine, a proxy, or a name that is not this machine's (DNS rebinding).
 */
export function approachProblem(
  { address, headers }: Approach,
  isGuarded: boolean,
  origins: readonly string[],
): Problem | undefined {
  if (isForeign(headers, origins))
    return new Problem(403, 'foreign-origin', 'Pages of this origin are not on the list of the collector.');
  if (isGuarded) return undefined;
  if (!isLoopback(address) || proxyFields.some((name) => headers[name] !== undefined))
    return new Problem(
      403,
      'not-yet-open',
      'Until it has a token, this collector answers its own machine only.',
    );
  if (!isOwnName(headers.host))
    return new Problem(
      403,
      'foreign-host',
      'Until it has a token, this collector answers to localhost only.',
    );
  return undefined;
}

/** A proxy on this machine would make everybody look like this machine. */
const proxyFields = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;

/** Without an origin, as for an image or a link, a browser says at least whether the site is another. */
function isForeign({ origin, host, ...headers }: IncomingHttpHeaders, origins: readonly string[]): boolean {
  if (origin === undefined) return ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));
  return !origins.includes(origin) && !isOrigin(origin, host);
}

const isOrigin = (origin: string, host: string | undefined) =>
  host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);

const isLoopback = (address: string) => /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address);

const isOwnName = (host: string | undefined) => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');
