import { bytesSource } from '../../src/lab/profile/read/byte-source.ts';
import { readProfiles } from '../../src/lab/profile/read/read-profiles.ts';
import type { Profile } from '../../src/lab/model/profile.ts';

/** Text or bytes as a file of profiles. */
export const readFile = (file: string | Uint8Array) =>
  readProfiles(bytesSource(typeof file === 'string' ? new TextEncoder().encode(file) : file), 'sample');

/** The profiles in a file that is whole. */
export function profilesIn(file: string | Uint8Array): Profile[] {
  const read = readFile(file);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}
