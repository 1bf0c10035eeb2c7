import { proxy } from 'comlink';
import type { Profile } from '../src/lab/model/profile.ts';
import { failed, type Result } from '../src/lab/model/result.ts';
import type { Progress } from '../src/lab/wire/profile-api.ts';
import { openCpuProfile } from './open-cpu-profile.ts';
import type { createProfileFiles } from './profile-files.ts';
import type { ReadRest } from './profile-rest.ts';
import { unpacked } from './unpacked.ts';

/** Reads a file of any kind: the commonest here, packed ones unpacked, all others by the worker that knows them. */
export function createFileOpening(files: ReturnType<typeof createProfileFiles>, readRest: ReadRest) {
  return async (file: Blob, name: string, progress?: Progress): Promise<Result<Profile[]>> => {
    const read = await openCpuProfile(file, name, readRest, progress);
    if (read) return read;
    const whole = await unpacked(file).catch(unreadable);
    if (!whole.ok) return whole;
    const isPacked = whole.value !== file;
    const inside = isPacked ? await openCpuProfile(whole.value, name, readRest, progress) : undefined;
    return inside ?? files((remote) => remote.read(whole.value, name, progress && proxy(progress)));
  };
}

const unreadable = (error: unknown): Result<never> =>
  failed({ code: 'unknown-profile', message: error instanceof Error ? error.message : 'it cannot be read' });
