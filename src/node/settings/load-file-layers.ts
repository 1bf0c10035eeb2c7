import type { FileLayers } from '../../lab/config/layer.ts';
import type { Fault } from '../../lab/config/fault.ts';
import { cachePlace, readCache, writeCache } from './config-cache.ts';
import { readConfigFile } from './read-config-file.ts';

/** Whether checked layers were kept from before, are kept from now on, or cannot be. */
export type CacheUse = 'read' | 'written' | 'none';

export type LoadedFile =
  { ok: true; layers: FileLayers; cache: CacheUse } | { ok: false; faults: readonly Fault[] };

/** The checked layers of a file, from the cache if it has them: the parser and the checks are loaded only if not. */
export async function loadFileLayers(file: string, version: string): Promise<LoadedFile> {
  const read = readConfigFile(file);
  if (!read.ok) return { ok: false, faults: [read.fault] };
  const place = cachePlace(file, read.text, version);
  const kept = place && readCache(place);
  if (kept) return { ok: true, layers: kept, cache: 'read' };
  const { compileFile } = await import('./compile-file.ts');
  const compiled = compileFile(read.text);
  if (!compiled.ok) return compiled;
  const isWritten = place !== undefined && writeCache(place, compiled.layers);
  return { ok: true, layers: compiled.layers, cache: isWritten ? 'written' : 'none' };
}
