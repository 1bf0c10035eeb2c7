import type { FileOrigin } from './origin.ts';

/** A file, and those that it was put together from, at other addresses. */
export const readdressed = (
  { url, map, ...origin }: FileOrigin,
  addressOf: (address: string) => string,
): FileOrigin => ({
  ...origin,
  url: addressOf(url),
  ...(map && { map: { ...map, sources: map.sources.map(addressOf) } }),
});
