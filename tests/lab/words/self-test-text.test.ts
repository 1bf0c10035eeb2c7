import { expect, test } from 'vitest';
import { selfTestReasonText, selfTestSentence } from '../../../src/lab/words/self-test-text.ts';

const test3 = { at: 1, run: 'r', isFit: true, differed: 0.003, found: 3, of: 3, reasons: [] };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('a fit device is told so with what it was judged by', () => {
  expect(plain(selfTestSentence(test3))).toBe(
    'Fit: identical code differed by at most 0.300 %; 2 % more work was found in 3 of 3.',
  );
});

test('a device that is not fit is told so, why, and what to do', () => {
  expect(plain(selfTestSentence({ ...test3, isFit: false, found: 1 }))).toMatch(/^Not fit: .* in 1 of 3\.$/);
  expect(selfTestSentence({ ...test3, isFit: false, reasons: [{ code: 'no-figures' }] })).toBe(
    'Not fit: the test did not come to its end.',
  );
  expect(plain(selfTestReasonText({ code: 'missed', found: 1, of: 3 }))).toMatch(
    /^2 of 3 .* End other programs/,
  );
  expect(plain(selfTestReasonText({ code: 'identical-differs', by: 0.02 }))).toMatch(
    /by 2.00 %.* test again\.$/,
  );
  expect(selfTestReasonText({ code: 'on-battery' })).toMatch(/battery/);
});
