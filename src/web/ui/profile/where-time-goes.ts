import type { Plan } from '../../../lab/model/plan.ts';
import type { Profile } from '../../../lab/model/profile.ts';
import type { Lab } from '../lab.ts';

type Parts = Pick<Lab, 'recorder' | 'profiles' | 'routes' | 'session'>;

/** Records one case and shows what is seen while it is; nothing happens while a run is on, which that would disturb. */
export async function whereTimeGoes(
  { recorder, profiles, routes, session }: Parts,
  plan: Plan,
  key: string,
): Promise<void> {
  if (session.busy()) return;
  routes.go({ screen: 'profile' });
  const library = await profiles();
  const show = showLatest((profile) => library.take(profile, key));
  const unfollow = recorder.subscribe(() => void show(recorder.view().profile));
  await recorder.record(plan, key);
  unfollow();
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
