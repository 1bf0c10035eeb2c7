import type { ProfileDesk } from '../src/lab/profile/profile-desk.ts';
import type { ProfileApi } from '../src/lab/wire/profile-api.ts';
import type { createProfileFiles } from './profile-files.ts';

/** What is found out about open profiles beyond how they look; by the worker of files, which is there when it is needed. */
export const profileAnalyses = (
  desk: ProfileDesk,
  files: ReturnType<typeof createProfileFiles>,
): Pick<ProfileApi, 'compare' | 'tiers'> => ({
  async compare(...numbers) {
    const both = desk.pair(numbers, (...each) => each);
    return both.ok ? files((remote) => remote.compare(...both.value)) : both;
  },
  async tiers(number) {
    const one = desk.of(number, (profile) => profile);
    return one.ok ? files((remote) => remote.tiers(one.value)) : one;
  },
});
