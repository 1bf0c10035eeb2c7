import type { Profile } from '../../model/profile.ts';
import { failed, ok, type Result } from '../../model/result.ts';
import type { ByteSource } from './byte-source.ts';
import { createCursor, type Cursor } from './cursor.ts';
import { FileFault } from './file-fault.ts';

/** What is in a file of a format that is known. Errors: `broken-profile`. */
export function readAs(
  format: string,
  source: ByteSource,
  title: string,
  read: (cursor: Cursor, title: string) => Profile[],
): Result<Profile[]> {
  const profiles = readGuarded(format, source, () => read(createCursor(source), title));
  return profiles.ok ? withSamples(format, source, profiles.value) : profiles;
}

/** The same for what waits for the bytes. */
export async function readAsAhead(
  format: string,
  source: ByteSource,
  read: () => Promise<Profile[]>,
): Promise<Result<Profile[]>> {
  try {
    return withSamples(format, source, await read());
  } catch (fault) {
    return faultResult(format, source, fault);
  }
}

/** Those in which something was seen. */
function withSamples(format: string, source: ByteSource, profiles: Profile[]): Result<Profile[]> {
  const kept = profiles.filter(({ samples }) => samples.node.length > 0);
  if (kept.length > 0) return ok(kept);
  return failed({
    code: 'broken-profile',
    format,
    offset: source.size,
    message: 'nothing was recorded in it',
  });
}

/** What reading comes to, when the file may be wrong. Errors: `broken-profile`. */
export function readGuarded<T>(format: string, source: ByteSource, make: () => T): Result<T> {
  try {
    return ok(make());
  } catch (fault) {
    return faultResult(format, source, fault);
  }
}

/** What the file is to blame for; anything else is thrown on. */
function faultResult(format: string, source: ByteSource, fault: unknown): Result<never> {
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
