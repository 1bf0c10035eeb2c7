import { collectorPaths } from '../../lab/wire/collector-contract.ts';

const own: readonly string[] = Object.values(collectorPaths);

/** Whether a request is the collector's, where it shares a server with the files of the app. */
export function isCollectorPath(url: string): boolean {
  const path = url.replace(/[?#].*$/s, '');
  return path.startsWith('/v1/') || own.includes(path);
}
