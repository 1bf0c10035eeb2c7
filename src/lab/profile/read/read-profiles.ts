import type { Profile } from '../../model/profile.ts';
import { failed, type Result } from '../../model/result.ts';
import type { ByteSource } from './byte-source.ts';
import { formatOf } from './format-of.ts';
import { formats } from './formats.ts';
import { readAs, readGuarded } from './read-guarded.ts';

/**
 * The profiles in a file of any kind the lab knows, by what its bytes say. Packed files are to be unpacked before.
 *
 * Errors: `unknown-profile` where the file is of no such kind; `broken-profile` with what is wrong and at which byte.
 * Cost:   O(bytes), read once from the beginning to the end; memory of at most a third of them for V8's profiles.
 */
export function readProfiles(source: ByteSource, title: string): Result<Profile[]> {
  const format = readGuarded('file', source, () => formatOf(source));
  if (!format.ok) return format;
  if (format.value === undefined)
    return failed({ code: 'unknown-profile', message: 'its first bytes tell no format' });
  return readAs(format.value, source, title, formats[format.value]);
}
