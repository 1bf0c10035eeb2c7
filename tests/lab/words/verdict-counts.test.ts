import { expect, test } from 'vitest';
import { verdictCounts } from '../../../src/lab/words/verdict-counts.ts';
import { sampleReport } from '../../support/sample-report.ts';

test('counts what there is of each verdict, slower ones first', () => {
  const [{ cases }] = sampleReport().runs;
  expect(verdictCounts(cases)).toEqual([
    '4 slower',
    '1 faster',
    '1 equivalent',
    '2 inconclusive',
    '1 new',
    '1 not comparable',
    '1 rejected',
    '1 failed',
  ]);
  expect(verdictCounts([])).toEqual([]);
});
