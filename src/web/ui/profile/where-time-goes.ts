import type { Profile } from '../../../lab/model/profile.ts';
import type { RunRecord } from '../../../lab/model/run.ts';
import { tellFailure } from '../history/tell-failure.ts';
import type { Lab } from '../lab.ts';

type Parts = Pick<Lab, 'recorder' | 'profiles' | 'routes' | 'session' | 'archive' | 'toasts'>;

/**
 * Records one case of a run, shows what is seen while it is, and keeps it with the run; nothing happens while a run is on,
 * which that would disturb.
 */
export async function whereTimeGoes(
  { recorder, profiles, routes, session, archive, toasts }: Parts,
  { id, plan }: Pick<RunRecord, 'id' | 'plan'>,
  key: string,
): Promise<void> {
  if (session.busy()) return;
  routes.go({ screen: 'profile', run: id });
  const library = await profiles();
  const show = showLatest((profile) => library.take(profile, key));
  const unfollow = recorder.subscribe(() => void show(recorder.view().profile));
  const recorded = await recorder.record(plan, key);
  unfollow();
  const kept = recorded.ok ? await archive.keepProfile(id, key, recorded.value.profile()) : undefined;
  if (kept && !kept.ok) tellFailure(toasts, kept.failure);
}

/** One at a time; of those that come meanwhile only the last. */
function showLatest(take: (profile: Profile) => Promise<void>) {
  let latest: Profile | undefined;
  let isTaking = false;
  return async (profile: Profile | undefined) => {
    if (profile === undefined || profile === latest) return;
    latest = profile;
    if (isTaking) return;
    isTaking = true;
    for (let taken: Profile | undefined; taken !== latest;) {
      taken = latest;
      await take(taken);
    }
    isTaking = false;
  };
}
