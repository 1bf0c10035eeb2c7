import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import type { CaseSummary } from '../../../src/lab/model/summary.ts';
import { relative } from '../../../src/lab/stats/relative.ts';
import { relatives } from '../../../src/lab/stats/relatives.ts';
import { summarise } from '../../../src/lab/stats/summarise.ts';
import { normal } from '../../support/normal.ts';
import { sampledOf } from '../../support/sampled-of.ts';

/** A case whose workers' medians are spread by 1 % round 10 ms times `by`. */
function measured(random: () => number, by = 1, workers = 10): CaseSummary {
  const medians = Array.from({ length: workers }, () => 10 * by * (1 + 0.01 * normal(random)));
  const summary = summarise(sampledOf(medians.map((median) => [median, median])));
  if (!summary) throw new Error('no summary');
  return summary;
}

describe('relatives', () => {
  it('is relative, for one candidate', () => {
    const random = mulberry32(1);
    const [baseline, candidate] = [measured(random), measured(random, 1.05)];
    expect(relatives(baseline, [candidate])).toEqual([relative(baseline, candidate)]);
  });

  it('makes each interval wider, of several, and keeps the ratio', () => {
    const random = mulberry32(2);
    const [baseline, ...candidates] = [1, 1, 1.2, 1].map((by) => measured(random, by));
    relatives(baseline, candidates).forEach((each, nth) => {
      const alone = relative(baseline, candidates[nth]);
      expect(each.ratio).toBe(alone.ratio);
      expect(each.interval?.low).toBeLessThan(alone.interval?.low ?? 0);
      expect(each.level).toBeGreaterThan(0.97);
    });
  });

  it('calls a case that is alike different in at most 5 of 100 families, where apart it does so in over 20', () => {
    const random = mulberry32(3);
    const isDecided = ({ verdict }: { verdict?: string }) => verdict === 'slower' || verdict === 'faster';
    let [together, apart] = [0, 0];
    const families = 300;
    for (let family = 0; family < families; family++) {
      const [baseline, ...candidates] = Array.from({ length: 9 }, () => measured(random));
      if (relatives(baseline, candidates).some(isDecided)) together++;
      if (candidates.some((candidate) => isDecided(relative(baseline, candidate)))) apart++;
    }
    expect(together / families).toBeLessThanOrEqual(0.08);
    expect(apart / families).toBeGreaterThan(0.2);
  });

  it('leaves out of the family what has no interval', () => {
    const random = mulberry32(4);
    const [baseline, candidate] = [measured(random), measured(random, 1.05)];
    const empty = { ...measured(random), likeEmpty: true };
    const [one, none] = relatives(baseline, [candidate, empty]);
    expect(one).toEqual(relative(baseline, candidate));
    expect(none).toEqual({ ratio: NaN });
  });

  it('takes workers that all agree for sure', () => {
    const flat = (ms: number) => summarise(sampledOf(Array.from({ length: 10 }, () => [ms, ms])));
    const [baseline, same, slower] = [flat(1), flat(1), flat(2)];
    if (!baseline || !same || !slower) throw new Error('no summary');
    expect(relatives(baseline, [same, slower]).map(({ verdict }) => verdict)).toEqual([
      'equivalent',
      'slower',
    ]);
  });
});
