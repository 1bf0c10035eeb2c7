import type { Profile } from '../../../lab/model/profile.ts';
import type { ProfileSummary } from '../../../lab/model/profile-view.ts';
import type { ProfileHost } from '../../host/profile-host.ts';
import { fullestOf } from './create-reader.ts';
import type { Fault } from './library.ts';
import type { Study } from './study.ts';

/** Another recording, and what it is called. */
export type Baseline = { name: string; baseline: ProfileSummary };

/** The profile that was read, as another worker can take it. */
export async function copyOf(
  host: ProfileHost,
  profiles: readonly ProfileSummary[],
): Promise<{ profile: Profile } | Fault> {
  const copied = await host.copy(fullestOf(profiles).profile);
  return copied.ok ? { profile: copied.value } : copied;
}

/** Colours a study by what changed from another profile that the same worker holds. Gives why not, where it cannot be. */
export async function compareStudy(
  host: ProfileHost,
  study: Study,
  { name, baseline }: Baseline,
): Promise<Fault | undefined> {
  const { summary } = study;
  if (baseline.unit !== summary.unit)
    return { failure: { code: 'unlike-profiles', baseline: baseline.unit, candidate: summary.unit } };
  const difference = await host.compare(baseline.profile, summary.profile);
  if (!difference.ok) return difference;
  study.compare({ name, baseline, difference: difference.value });
  return undefined;
}
