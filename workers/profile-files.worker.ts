/** The thread that knows every format of profiles, and what is seldom asked of them: it reads, writes and compares, and keeps nothing. */
import { expose, transfer } from 'comlink';
import { failed, ok } from '../src/lab/model/result.ts';
import { sliceDifference } from '../src/lab/profile/compare/slice-difference.ts';
import { readProfiles } from '../src/lab/profile/read/read-profiles.ts';
import { tierCourse } from '../src/lab/profile/tiers/tier-course.ts';
import { savedText } from '../src/lab/profile/write/saved-text.ts';
import { seriesChanges } from '../src/lab/stats/series-changes.ts';
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
  compare: async (baseline, candidate) => ok(sliceDifference(baseline, candidate, seriesChanges)),
  tiers: async (profile) => ok(tierCourse(profile)),
};

expose(api);
