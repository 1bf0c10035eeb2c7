import { expect, test } from 'vitest';
import { outcomeSentence } from '../../../src/lab/words/outcome-sentence.ts';
import { sampleReport } from '../../support/sample-report.ts';

const outcomes = ['pass', 'regression', 'rejected', 'failed', 'not-comparable'] as const;

test.each(outcomes)('%s is said with its counts', (outcome) => {
  expect(outcomeSentence(sampleReport({ outcome }))).toMatch(
    /^[A-Z][a-z ]+: of 25 results (none is|2 are) [^.]+\.$/,
  );
});

test('says that nothing was measured', () => {
  for (const outcome of ['pass', 'not-comparable'] as const)
    expect(outcomeSentence(sampleReport({ outcome, runs: [] }))).toBe('Nothing was measured.');
});
