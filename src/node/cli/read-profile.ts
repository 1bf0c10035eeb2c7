import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Profile } from '../../lab/model/profile.ts';
import { bytesSource } from '../../lab/profile/read/byte-source.ts';
import { readProfiles } from '../../lab/profile/read/read-profiles.ts';
import { failureText } from '../../lab/words/failure-text.ts';
import { Complaint } from './complaint.ts';

/**
 * A profile out of a file of any kind the lab knows; of several in it, that with the most samples.
 *
 * Errors: throws a `Complaint` for a file that is not there, or none.
 */
export async function readProfile(path: string, folder: string): Promise<Profile> {
  const bytes = await readFile(resolve(folder, path)).catch((error: unknown) => {
    throw new Complaint(`${path} cannot be read. ${String(error)}`);
  });
  const read = readProfiles(bytesSource(unpacked(bytes, path)), path);
  if (!read.ok) {
    const { what, fix } = failureText(read.failure);
    throw new Complaint(`${path}: ${what} ${fix}`);
  }
  return read.value.reduce((most, each) => (samplesOf(each) > samplesOf(most) ? each : most));
}

const samplesOf = ({ samples }: Profile) => samples.node.length;

/** Profiles of pprof are packed, and others may be. */
function unpacked(bytes: Uint8Array, path: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch (error) {
    throw new Complaint(`${path} cannot be unpacked. ${String(error)}`);
  }
}
