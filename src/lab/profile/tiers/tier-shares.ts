import { tierRoles, type TierShares } from '../../model/tier-report.ts';

/** Times by the index of their role → their shares. */
export function tierShares(times: ArrayLike<number>): TierShares {
  const total = Array.from(times).reduce((sum, time) => sum + time, 0);
  const share = (nth: number) => (total > 0 ? times[nth] / total : 0);
  const [interpreter, baseline, middle, top] = tierRoles.map((_, nth) => share(nth));
  return { interpreter, baseline, middle, top };
}
