import { describe, expect, it } from 'vitest';
import type { Growth, GrowthOrder } from '../../../../src/lab/model/growth.ts';
import { fittedGrowth } from '../../../../src/lab/stats/fitted-growth.ts';
import { growthText, leftOutText, spanOfSizes } from '../../../../src/web/ui/results/growth-text.ts';
import type { CaseLine } from '../../../../src/web/ui/results/sweeps.ts';
import { caseSummary } from '../../../support/case-summary.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const sizes = [10, 100, 1_000, 10_000, 100_000];
const line = (count = 5): CaseLine => ({
  name: 'sort',
  points: sizes.slice(0, count).map((x) => ({ ...caseSummary([x]), x })),
  leftOut: [],
});
const growthOf = (time: (n: number) => number) => fittedGrowth(sizes.map((n) => ({ n, times: [time(n)] })));

/** A growth whose orders weigh as given. */
function weighed(weights: Partial<Record<GrowthOrder, number>>, chosen: GrowthOrder, error = 0.02): Growth {
  const orders: GrowthOrder[] = ['O(1)', 'O(log n)', 'O(n)', 'O(n log n)', 'O(n²)'];
  const fits = orders.map((order) => ({ order, weight: weights[order] ?? 0, base: 0, factor: 1, error }));
  return {
    chosen: fits[orders.indexOf(chosen)],
    alsoPossible: orders.filter((order) => order !== chosen && (weights[order] ?? 0) > 0.05),
    fits,
    exponent: 1.08,
    interval: { low: 1.05, high: 1.11 },
  };
}

describe('growth in words', () => {
  it('names the order, and what fits as well', () => {
    const growth = weighed({ 'O(n log n)': 0.5, 'O(n)': 0.4, 'O(n²)': 0.1 }, 'O(n log n)');
    expect(plain(growthText(line(), growth))).toBe(
      '“sort” grows like n log n; O(n) fits nearly as well; O(n²) is not ruled out. ' +
        'Exponent of n 1.08 (1.05 to 1.11); measured and fitted times differ by 2.0 % on average.',
    );
  });

  it('says that no growth is shown, though another order fits better', () => {
    const growth = weighed({ 'O(1)': 0.1, 'O(log n)': 0.5, 'O(n)': 0.4 }, 'O(1)');
    expect(growthText(line(), growth)).toMatch(
      /^“sort” is not shown to grow with n; O\(log n\) fits better, but not for certain\./,
    );
  });

  it.each([
    ['grows like n²', (n: number) => n * n],
    ['grows like log n', (n: number) => Math.log1p(n)],
    ['grows roughly like n;', (n: number) => n * (1 + 0.3 * Math.sin(Math.log(n)))],
    ['none of the five orders fits well; the nearest, O(n²), is off by', (n: number) => n ** 3],
  ])('%s', (words, time) => {
    expect(growthText(line(), growthOf(time))).toContain(words);
  });

  it('writes no exponent below zero that rounds to it', () => {
    expect(
      growthText(
        line(),
        growthOf((n) => 1 - n * 1e-9),
      ),
    ).toContain('Exponent of n 0.00;');
  });

  it('asks for more sizes instead of naming one', () => {
    expect(growthText(line(3), undefined)).toBe(
      '“sort”: growth is not named from 3 sizes; it takes 4 or more.',
    );
    expect(growthText(line(1), undefined)).toContain('from 1 size;');
  });

  it('tells what was left out, and the range', () => {
    const leftOut: CaseLine['leftOut'] = [
      { x: 0, why: 'not-positive' },
      { x: 1, why: 'like-empty' },
      { x: 2, why: 'like-empty' },
    ];
    expect(leftOutText({ ...line(), leftOut }, 'n')).toBe(
      ' Left out: n = 0 (no place on a log scale); n = 1, 2 (like an empty call).',
    );
    expect(leftOutText(line(), 'n')).toBe('');
    expect(spanOfSizes([line(), line(3)], 'n')).toBe('n from 10 to 100,000, 5 sizes');
    expect(spanOfSizes([line(3)], 'rows')).toBe('n, that is “rows”, from 10 to 1,000, 3 sizes');
  });
});
