/** The thread that knows every format of profiles: it reads and writes files, and keeps nothing. */
import { expose, transfer } from 'comlink';
import { failed, ok } from '../src/lab/model/result.ts';
import { readProfiles } from '../src/lab/profile/read/read-profiles.ts';
import { savedText } from '../src/lab/profile/write/saved-text.ts';
import type { ProfileFilesApi } from '../src/lab/wire/profile-files-api.ts';
import { blobSource } from './blob-source.ts';

const api: ProfileFilesApi = {
  async read(file, name, progress) {
    if (file instanceof Blob) return readProfiles(blobSource(file, progress), name);
    return failed({ code: 'unknown-profile', message: 'it is no file' });
  },
  async write(format, profile, boxes) {
    const bytes = new Uint8Array(await new Blob([...savedText(format, profile, boxes)]).arrayBuffer());
    return transfer(ok(bytes), [bytes.buffer]);
  },
};

expose(api);
