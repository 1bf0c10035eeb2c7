import { tierRoles, type TierStretch } from '../../model/tier-report.ts';
import type { FunctionSamples } from './function-samples.ts';
import { tierShares } from './tier-shares.ts';

/**
 * The shares of the tiers in stretches of time of one length, over rounds that begin together.
 *
 * Shape:  n stretches from the first sample to the end of the longest round; none where there is no sample. A sample counts
 *         for each stretch by the part of it that is in it.
 */
export function tiersOverTime(rounds: readonly FunctionSamples[], count: number): TierStretch[] {
  const end = Math.max(
    0,
    ...rounds.map(({ fromUs, lastedUs }) => (fromUs.at(-1) ?? 0) + (lastedUs.at(-1) ?? 0)),
  );
  if (end === 0) return [];
  const length = end / count;
  const times = Array.from({ length: count }, () => new Float64Array(tierRoles.length));
  for (const { fromUs, lastedUs, role } of rounds) {
    for (const [index, from] of fromUs.entries()) {
      const to = from + lastedUs[index];
      for (let nth = Math.floor(from / length); nth < count && nth * length < to; nth++)
        times[nth][role[index]] += Math.min(to, (nth + 1) * length) - Math.max(from, nth * length);
    }
  }
  return times.map((each, nth) => ({
    fromMs: (nth * length) / 1_000,
    toMs: ((nth + 1) * length) / 1_000,
    shares: tierShares(each),
  }));
}
