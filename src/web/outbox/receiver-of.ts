import type { Destination, DeliverySettings } from '../../lab/model/outbox.ts';
import { aboutCollector, isOpenTo } from './about-collector.ts';
import { collectorReceiver } from './collector-receiver.ts';
import { otlpReceiver } from './otlp-receiver.ts';
import type { OutboxParts } from './outbox-parts.ts';
import type { Receiver } from './receiver.ts';

/** Whether a destination can be reached from where this is: a page reaches nothing but its own origin. */
export const isInReach = (destination: Destination, { origin, reachesOut }: Reach): boolean =>
  reachesOut || !('url' in destination) || originOf(destination.url) === origin;

type Reach = Pick<OutboxParts, 'origin' | 'reachesOut'>;

/** Where runs are to go as things are. `nowhere`: they are to stay; `silent`: who should receive them does not answer. */
export async function receiverOf(
  { destination, sender }: DeliverySettings,
  parts: OutboxParts,
): Promise<Receiver | 'nowhere' | 'silent'> {
  if (!isInReach(destination, parts)) return 'nowhere';
  switch (destination.kind) {
    case 'none':
      return 'nowhere';
    case 'own': {
      const { token } = destination;
      const neighbour = await aboutCollector(parts.origin, parts);
      if (neighbour === 'silent') return 'silent';
      if (!isOpenTo(neighbour, token)) return 'nowhere';
      return collectorReceiver({ url: parts.origin, token }, sender, parts);
    }
    case 'collector':
      return collectorReceiver(destination, sender, parts);
    case 'otlp':
      return otlpReceiver(destination, parts);
  }
}

function originOf(url: string): string | undefined {
  try {
    return new URL(url).origin;
  } catch {
    return undefined;
  }
}
