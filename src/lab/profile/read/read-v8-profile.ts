import type { Profile } from '../../model/profile.ts';
import type { Result } from '../../model/result.ts';
import type { ByteSource } from './byte-source.ts';
import { createCursor } from './cursor.ts';
import { objectFormat } from './object-format.ts';
import { readCpuProfile } from './read-cpu-profile.ts';
import { readAs, readGuarded } from './read-guarded.ts';

/**
 * What is in a file of the commonest kind, V8's CPU profile; undefined for any other. For who does not want to hold the
 * readers of all other kinds ready.
 */
export function readV8Profile(source: ByteSource, title: string): Result<Profile[]> | undefined {
  const format = readGuarded('file', source, () => objectFormat(createCursor(source)));
  if (!format.ok || format.value !== 'cpuprofile') return undefined;
  return readAs('cpuprofile', source, title, (cursor) => [readCpuProfile(cursor, title)]);
}
