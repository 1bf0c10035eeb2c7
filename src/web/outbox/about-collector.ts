import { collectorPaths } from '../../lab/wire/collector-contract.ts';
import type { AboutCollector } from '../../lab/wire/collector-contract.ts';
import { parseAbout } from '../../lab/wire/parse-about.ts';
import type { OutboxParts } from './outbox-parts.ts';

const patienceMs = 5_000;

/** Asks an address whether a collector is there. None is no failure: most copies of the app lie on a static host. */
export async function aboutCollector(
  url: string,
  { fetch }: Pick<OutboxParts, 'fetch'>,
): Promise<AboutCollector | undefined> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(`${url}${collectorPaths.about}`, {
      redirect: 'error',
      cache: 'no-store',
      signal,
    });
    return response.ok ? parseAbout(await response.text()) : undefined;
  } catch {
    return undefined;
  }
}
