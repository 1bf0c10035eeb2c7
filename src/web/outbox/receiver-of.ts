import type { Destination, DeliverySettings } from '../../lab/model/outbox.ts';
import { aboutCollector } from './about-collector.ts';
import { collectorReceiver } from './collector-receiver.ts';
import { otlpReceiver } from './otlp-receiver.ts';
import type { OutboxParts } from './outbox-parts.ts';
import type { Receiver } from './receiver.ts';

/** Whether a destination can be reached from where this is: a page reaches nothing but its own origin. */
export const isInReach = (destination: Destination, { origin, reachesOut }: Reach): boolean =>
  reachesOut || !('url' in destination) || originOf(destination.url) === origin;

type Reach = Pick<OutboxParts, 'origin' | 'reachesOut'>;

/** Where runs are to go as things are; undefined where they are to stay. */
export async function receiverOf(
  { destination, sender }: DeliverySettings,
  parts: OutboxParts,
): Promise<Receiver | undefined> {
  if (!isInReach(destination, parts)) return undefined;
  switch (destination.kind) {
    case 'none':
      return undefined;
    case 'own': {
      const { token } = destination;
      const about = await aboutCollector(parts.origin, parts);
      const isOpen = about && (!about.needsToken || token !== undefined);
      return isOpen ? collectorReceiver({ url: parts.origin, token }, sender, parts) : undefined;
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
