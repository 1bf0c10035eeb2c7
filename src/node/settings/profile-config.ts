import type { Fault } from '../../lab/config/fault.ts';
import type { FileLayers } from '../../lab/config/layer.ts';
import type { Bytes, Milliseconds } from '../../lab/model/units.ts';
import { cachePlace, readCache, writeCache, type CachePlace } from './config-cache.ts';
import { medianTimes, type LoadTimes } from './load-times.ts';
import { readConfigFile } from './read-config-file.ts';

/** `first`: each part for the first time, as in a command; `repeated`: the median of each part, compiled by then. */
export type ConfigProfile = {
  bytes: Bytes;
  keys: number;
  first: LoadTimes;
  repeated: LoadTimes;
  repeats: number;
};

export type ProfiledConfig = { ok: true; profile: ConfigProfile } | { ok: false; faults: readonly Fault[] };

/**
 * Loads a file with the cache and without it, and takes the times.
 *
 * Assumes this process has loaded no settings yet, else the first times are too short. What is kept from before is read
 * before anything is parsed, so that it owes nothing to that.
 */
export async function profileConfig(file: string, version = '', repeats = 200): Promise<ProfiledConfig> {
  const early = warmLoad(file, version);
  if (!early.ok) return refused(file, early.faults);
  const code = await timedImport();
  const cold = coldLoad(early, code.value);
  if (!cold.ok) return refused(file, cold.faults);
  // Where nothing was kept, it is now.
  const kept = early.layers ? early : warmLoad(file, version);
  if (!kept.ok || !kept.layers) return refused(file, [{ where: '', message: 'its cache cannot be written' }]);
  const first = { ...early.times, keptMs: kept.times.keptMs, ...cold.times, importMs: code.ms };
  const again = (): LoadTimes => ({
    ...first,
    importMs: 0,
    ...warmLoad(file, version).times,
    ...coldLoad(early, code.value).times,
  });
  // The first half lets the engine compile what the second half measures.
  const repeated = medianTimes(Array.from({ length: 2 * repeats }, again).slice(repeats));
  const bytes = Buffer.byteLength(early.text);
  return { ok: true, profile: { bytes, keys: keysIn(kept.layers), first, repeated, repeats } };
}

const refused = (file: string, faults: readonly Fault[]): ProfiledConfig => ({
  ok: false,
  faults: faults.map((fault) => ({ ...fault, file })),
});

type Faulty = { ok: false; faults: readonly Fault[]; times: Partial<LoadTimes> };
type WarmLoad = {
  ok: true;
  text: string;
  place: CachePlace | undefined;
  /** Those that are kept, if any are. */
  layers: FileLayers | undefined;
  times: Pick<LoadTimes, 'readMs' | 'hashMs' | 'keptMs'>;
};
type ColdLoad = { ok: true; times: Pick<LoadTimes, 'parseMs' | 'checkMs' | 'writeMs'> };

/** The steps of `loadFileLayers`, where the file is kept. */
function warmLoad(file: string, version: string): WarmLoad | Faulty {
  const read = timed(() => readConfigFile(file));
  if (!read.value.ok) return { ok: false, faults: [read.value.fault], times: {} };
  const { text } = read.value;
  const { value: place, ms: hashMs } = timed(() => cachePlace(file, text, version));
  const kept = timed(() => place && readCache(place));
  return { ok: true, text, place, layers: kept.value, times: { readMs: read.ms, hashMs, keptMs: kept.ms } };
}

/** The steps of `loadFileLayers`, where it is not. */
function coldLoad(
  { text, place }: WarmLoad,
  { compileFile, parsedToml, checkedFile }: Code,
): ColdLoad | Faulty {
  const { value: parsed, ms: parseMs } = timed(() => parsedToml(text));
  const checked = timed(() => checkedFile(parsed.ok ? parsed.document : {}));
  const { layers, faults } = checked.value;
  if (!parsed.ok || faults.length > 0) {
    const compiled = compileFile(text);
    return { ok: false, faults: compiled.ok ? [] : compiled.faults, times: {} };
  }
  const written = timed(() => place !== undefined && writeCache(place, layers));
  return { ok: true, times: { parseMs, checkMs: checked.ms, writeMs: written.ms } };
}

type Timed<T> = { value: T; ms: Milliseconds };

function timed<T>(work: () => T): Timed<T> {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}

async function timedImport() {
  const start = performance.now();
  const { compileFile } = await import('./compile-file.ts');
  const ms = performance.now() - start;
  // Parts of that, and loaded with it.
  const { parsedToml } = await import('./parsed-toml.ts');
  const { checkedFile } = await import('../../lab/config/checked-file.ts');
  return { value: { compileFile, parsedToml, checkedFile }, ms };
}

type Code = Awaited<ReturnType<typeof timedImport>>['value'];

/** Each entry of a table is a key too. */
const keysIn = (layers: FileLayers): number =>
  Object.values(layers).reduce(
    (count, { margins = {}, ...others }) => count + Object.keys(others).length + Object.keys(margins).length,
    0,
  );
