import { expect, test } from 'vitest';
import { comparePair } from '../../../scripts/bench/compare-pair.ts';
import { caseSummary } from '../../support/case-summary.ts';

const measured = (name: string, ...replicates: number[]) => ({
  name,
  samples: 10_000,
  estimate: replicates.reduce((sum, one) => sum + one) / replicates.length,
  replicates,
  summary: caseSummary(replicates),
});

test('a difference within the spread of the workers lies inside, one beyond it does not', () => {
  const off = [measured('steady', 1, 1.01, 0.99), measured('slower', 1, 1.01, 0.99)];
  const on = [measured('slower', 2, 2.01, 1.99), measured('steady', 1.005, 0.99, 1.01)];
  const [steady, slower] = comparePair(off, on);
  expect(steady).toMatchObject({ name: 'steady', inside: true });
  expect(slower).toMatchObject({ name: 'slower', inside: false });
  expect(slower.ratio).toBeCloseTo(2, 2);
});

test('a case that was measured once only is named', () => {
  expect(() => comparePair([measured('lost', 1, 2)], [measured('other', 1, 2)])).toThrow('"lost"');
});
