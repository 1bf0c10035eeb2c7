import type { DeliverySettings, Destination } from '../../../lab/model/outbox.ts';
import { readAddress } from '../../outbox/read-address.ts';

/** What stands in the form. The token's field begins empty: one that is set is not shown. */
export type TypedDestination = {
  kind: Destination['kind'];
  url: string;
  token: string;
  deviceName: string;
  region: string;
};

export const typedOf = ({ destination, sender }: DeliverySettings): TypedDestination => ({
  kind: destination.kind,
  url: 'url' in destination ? destination.url : '',
  token: '',
  deviceName: sender.deviceName,
  region: sender.region,
});

type Read = { ok: true; settings: DeliverySettings } | { ok: false; message: string };

/** What is to be kept of it. */
export function destinationTyped(typed: TypedDestination, before: DeliverySettings, origin: string): Read {
  const sender = { ...before.sender, deviceName: typed.deviceName.trim(), region: typed.region.trim() };
  const { kind } = typed;
  const whole = (destination: Destination): Read => ({ ok: true, settings: { destination, sender } });
  if (kind === 'none') return whole({ kind });
  const token = typed.token.trim() === '' ? tokenKept(typed, before, origin) : typed.token.trim();
  const withToken = token === undefined ? {} : { token };
  if (kind === 'own') return whole({ kind, ...withToken });
  const address = readAddress(typed.url, kind, origin);
  return address.ok ? whole({ kind, url: address.url, ...withToken }) : address;
}

/** The token that is set, for the same place only: it is no other's to see. */
export function tokenKept(
  { kind, url }: Pick<TypedDestination, 'kind' | 'url'>,
  { destination }: DeliverySettings,
  origin: string,
): string | undefined {
  if (destination.kind === 'none' || destination.kind !== kind) return undefined;
  if (destination.kind === 'own' || kind === 'own') return tokenOf(destination);
  const address = readAddress(url, kind, origin);
  return address.ok && address.url === destination.url ? tokenOf(destination) : undefined;
}

const tokenOf = (destination: Destination) => ('token' in destination ? destination.token : undefined);
