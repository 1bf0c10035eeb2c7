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

test('says what there is nothing to compare with', () => {
  const report = sampleReport({ outcome: 'not-comparable' });
  expect(outcomeSentence(report)).toBe(
    'Not comparable: of 25 results 2 are to be compared with a baseline made elsewhere, and firefox is not there.',
  );
  const runs = report.runs.slice(2, 3);
  expect(outcomeSentence({ ...report, runs })).toBe('Not comparable: firefox is not there.');
  expect(outcomeSentence({ ...report, runs, missing: [] })).toBe(
    'Not comparable: of 1 result none has a baseline.',
  );
});

test('says that it was stopped', () => {
  const report = sampleReport({ outcome: 'rejected' });
  expect(outcomeSentence({ ...report, runs: report.runs.slice(2, 3) })).toBe(
    'Rejected: it was stopped before all was measured.',
  );
});
