import { sliceDifference } from '../src/lab/profile/compare/slice-difference.ts';
import type { ProfileDesk } from '../src/lab/profile/profile-desk.ts';
import { tierCourse } from '../src/lab/profile/tiers/tier-course.ts';
import { seriesChanges } from '../src/lab/stats/series-changes.ts';
import type { ProfileApi } from '../src/lab/wire/profile-api.ts';

/** What is found out about open profiles, beyond how they look. */
export const profileAnalyses = ({ of, pair }: ProfileDesk): Pick<ProfileApi, 'compare' | 'tiers'> => ({
  compare: async (...numbers) => pair(numbers, (...both) => sliceDifference(...both, seriesChanges)),
  tiers: async (number) => of(number, tierCourse),
});
