/** The thread that reads the second half of a large profile. It is ended once it has. */
import { expose, transfer } from 'comlink';
import { bytesSource } from '../src/lab/profile/read/byte-source.ts';
import { cpuRest } from '../src/lab/profile/read/cpu-rest.ts';
import { createCursor, supply } from '../src/lab/profile/read/cursor.ts';
import { exampleProfile } from '../src/lab/profile/read/example-profile.ts';
import { createCpuParts, readCpuProfile, readingFromNode } from '../src/lab/profile/read/read-cpu-profile.ts';
import { finishedAhead } from '../src/lab/profile/read/reading.ts';
import type { ProfileRestApi } from '../src/lab/wire/profile-rest-api.ts';
import { blobAhead } from './blob-ahead.ts';
import { blobSource } from './blob-source.ts';
import { buffersIn } from './buffers-in.ts';
import { warmUp } from './warm-up.ts';

const cool = warmUp(() => {
  const example = bytesSource(exampleProfile(2_000));
  return () => readCpuProfile(createCursor(example), '');
});

const api: ProfileRestApi = {
  async rest(file, from) {
    cool();
    if (!(file instanceof Blob)) return undefined;
    const ahead = blobAhead(file, { from, until: file.size });
    const cursor = createCursor(blobSource(file), from);
    supply(cursor, await ahead(from));
    const read = createCpuParts('', file.size);
    await finishedAhead(cursor, readingFromNode(cursor, read), ahead);
    const rest = cpuRest(read);
    return transfer(rest, buffersIn(rest));
  },
};

expose(api);
