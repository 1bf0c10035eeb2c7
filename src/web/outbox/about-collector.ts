import { collectorPaths } from '../../lab/wire/collector-contract.ts';
import type { AboutCollector } from '../../lab/wire/collector-contract.ts';
import { parseAbout } from '../../lab/wire/parse-about.ts';
import type { OutboxParts } from './outbox-parts.ts';

/** A collector, something that is none, or no answer: then nothing is known. */
export type Neighbour = AboutCollector | 'none' | 'silent';

const patienceMs = 5_000;

/** Asks an address whether a collector is there. None is no failure: most copies of the app lie on a static host. */
export async function aboutCollector(url: string, { fetch }: Pick<OutboxParts, 'fetch'>): Promise<Neighbour> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(`${url}${collectorPaths.about}`, { cache: 'no-store', signal });
    if (response.status >= 500) return 'silent';
    return (response.ok && parseAbout(await response.text())) || 'none';
  } catch {
    return 'silent';
  }
}

/** Whether it takes runs from who has this token, or none. */
export const isOpenTo = (neighbour: Neighbour, token: string | undefined): boolean =>
  typeof neighbour === 'object' && (!neighbour.needsToken || token !== undefined);
