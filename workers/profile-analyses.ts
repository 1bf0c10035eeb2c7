import { transfer } from 'comlink';
import type { ProfileDesk } from '../src/lab/profile/profile-desk.ts';
import { boxesOf } from '../src/lab/profile/view/boxes-of.ts';
import type { ProfileApi } from '../src/lab/wire/profile-api.ts';
import type { createProfileFiles } from './profile-files.ts';

/** What is asked of open profiles beyond how they look; by the worker of files, which is there when it is needed. */
export const profileAnalyses = (
  desk: ProfileDesk,
  files: ReturnType<typeof createProfileFiles>,
): Pick<ProfileApi, 'save' | 'compare' | 'tiers'> => ({
  async save(format, view) {
    const asked = desk.of(view.profile, (profile) => [profile, boxesOf(profile, view)] as const);
    if (!asked.ok) return asked;
    const saved = await files((remote) => remote.write(format, ...asked.value));
    return saved.ok ? transfer(saved, [saved.value.buffer]) : saved;
  },
  async compare(...numbers) {
    const both = desk.pair(numbers, (...each) => each);
    return both.ok ? files((remote) => remote.compare(...both.value)) : both;
  },
  async tiers(number) {
    const one = desk.of(number, (profile) => profile);
    return one.ok ? files((remote) => remote.tiers(one.value)) : one;
  },
});
