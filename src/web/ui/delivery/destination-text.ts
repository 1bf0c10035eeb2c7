import type { OutboxView } from '../../create-outbox.ts';

/** Where runs go, as things are. */
export function destinationText({ settings, neighbour }: OutboxView, origin: string): string {
  const destination = settings?.destination ?? { kind: 'own' };
  if (destination.kind === 'none') return 'nowhere: they stay on this device';
  if (destination.kind === 'otlp') return `${destination.url}, as OpenTelemetry metrics`;
  if (destination.kind === 'collector') return `the collector at ${destination.url}`;
  if (typeof neighbour === 'object')
    return `the collector at ${origin}, ${neighbour.name} ${neighbour.version}`;
  if (neighbour === 'silent') return `the collector at ${origin}, which does not answer now`;
  return 'nowhere: no collector is at the address the lab came from, so they stay on this device';
}
