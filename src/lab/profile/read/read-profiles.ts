import type { Profile } from '../../model/profile.ts';
import { failed, ok, type Result } from '../../model/result.ts';
import type { ByteSource } from './byte-source.ts';
import { createCursor } from './cursor.ts';
import { FileFault } from './file-fault.ts';
import { formatOf } from './format-of.ts';
import { formats, type Format } from './formats.ts';

/**
 * The profiles in a file of any kind the lab knows, by what its bytes say. Packed files are to be unpacked before.
 *
 * Errors: `unknown-profile` where the file is of no such kind; `broken-profile` with what is wrong and at which byte.
 * Cost:   O(bytes), read once from the beginning to the end; memory of at most a third of them for V8's profiles.
 */
export function readProfiles(source: ByteSource, title: string): Result<Profile[]> {
  const format = read(source, 'file', () => formatOf(source));
  if (!format.ok) return format;
  if (format.value === undefined)
    return failed({ code: 'unknown-profile', message: `${title} is of no kind of profile the lab knows` });
  return readAs(format.value, source, title);
}

function readAs(format: Format, source: ByteSource, title: string): Result<Profile[]> {
  const profiles = read(source, format, () => formats[format](createCursor(source), title));
  if (!profiles.ok) return profiles;
  const kept = profiles.value.filter(({ samples }) => samples.node.length > 0);
  if (kept.length > 0) return ok(kept);
  return failed({
    code: 'broken-profile',
    format,
    offset: source.size,
    message: 'nothing was recorded in it',
  });
}

function read<T>(source: ByteSource, format: string, make: () => T): Result<T> {
  try {
    return ok(make());
  } catch (fault) {
    if (fault instanceof FileFault)
      return failed({ code: 'broken-profile', format, offset: fault.offset, message: fault.message });
    if (fault instanceof RangeError)
      return failed({
        code: 'broken-profile',
        format,
        offset: source.size,
        message: `it takes more memory than there is: ${fault.message}`,
      });
    throw fault;
  }
}
