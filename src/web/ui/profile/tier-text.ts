import { durationText } from '../../../lab/model/quantity-text.ts';
import {
  tierRoles,
  type TierCourse,
  type TierShares,
  type TierStretch,
} from '../../../lab/model/tier-report.ts';
import { shareText, tierNames } from '../../../lab/words/tier-words.ts';

/** What the chart shows, in a sentence: all tiers, and how the last quarter differs from the first. */
export function tierSentence({ engine, ms, shares, overTime }: TierCourse): string {
  const names = tierNames[engine];
  const all = tierRoles.map((role) => `${names[role]} ${shareText(shares[role])}`).join(', ');
  const quarters = coarserStretches(overTime, 4);
  const [first, last] = [quarters.at(0), quarters.at(-1)];
  const course =
    first && last
      ? ` ${names.top} in the first quarter ${shareText(first.shares.top)}, in the last ${shareText(last.shares.top)}.`
      : '';
  const isBare = overTime.some((stretch) => tierRoles.every((role) => stretch.shares[role] === 0));
  const bare = isBare ? ' Where nothing is drawn, no function was seen.' : '';
  return `Of ${durationText(ms)} in functions: ${all}.${course}${bare}`;
}

/** The same course in fewer stretches: of a stretch in which nothing ran nothing counts. */
export function coarserStretches(stretches: readonly TierStretch[], count: number): TierStretch[] {
  const size = Math.max(1, Math.ceil(stretches.length / count));
  const groups = Math.ceil(stretches.length / size);
  return Array.from({ length: groups }, (_, nth) => {
    const group = stretches.slice(nth * size, (nth + 1) * size);
    const [first, last] = [group[0], group[group.length - 1]];
    return { fromMs: first.fromMs, toMs: last.toMs, shares: meanShares(group.map(({ shares }) => shares)) };
  });
}

function meanShares(all: readonly TierShares[]): TierShares {
  const some = all.filter((shares) => tierRoles.some((role) => shares[role] > 0));
  const mean = (role: keyof TierShares) =>
    some.length === 0 ? 0 : some.reduce((sum, shares) => sum + shares[role], 0) / some.length;
  return {
    interpreter: mean('interpreter'),
    baseline: mean('baseline'),
    middle: mean('middle'),
    top: mean('top'),
  };
}
