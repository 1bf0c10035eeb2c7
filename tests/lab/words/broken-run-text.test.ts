import { expect, test } from 'vitest';
import { brokenRunText } from '../../../src/lab/words/broken-run-text.ts';

test('says why a run has no end, with the line, and nothing of one that has', () => {
  expect(brokenRunText({ status: 'failed', failure: { code: 'syntax-error', message: 'no', line: 3 } })).toBe(
    'Line 3: The text is not valid code: no. Correct the marked line and run again.',
  );
  expect(brokenRunText({ status: 'interrupted' })).toBe('The run did not come to its end. Run it again.');
  expect(brokenRunText({ status: 'complete' })).toBeUndefined();
});
