import { expect, test } from 'vitest';
import type { CaseJudgement, Compared } from '../../../src/lab/model/judgement.ts';
import { judgementBrief } from '../../../src/lab/words/judgement-brief.ts';
import { judgementText } from '../../../src/lab/words/judgement-text.ts';

const compared = (low: number, high: number, part: Partial<Compared> = {}): Compared => {
  const verdict = part.verdict ?? 'slower';
  return {
    kind: 'compared',
    relative: { ratio: Math.sqrt(low * high), interval: { low, high }, verdict },
    verdict,
    margin: 0.02,
    opposition: 'side-by-side',
    ...part,
  };
};
const text = (judgement: CaseJudgement) =>
  judgementText(judgement, (index) => `case ${index}`).replaceAll('\u00a0', ' ');
const brief = (judgement: CaseJudgement) => judgementBrief(judgement).replaceAll('\u00a0', ' ');

test('says how much slower or faster, and within which limits', () => {
  expect(text(compared(1.09, 1.11))).toBe('It is 10.0 % slower than the baseline (9.0 % to 11.0 %).');
  expect(text(compared(2, 2.2))).toMatch(
    /^It takes 2\.1\d times as long as the baseline \(2\.0\d? to 2\.2\d?\)\.$/,
  );
  expect(text(compared(0.9, 0.92, { verdict: 'faster' }))).toMatch(
    /^It is \d+\.?\d* % faster than the baseline \(/,
  );
  expect(text(compared(0.4, 0.5, { verdict: 'faster' }))).toMatch(
    /^It is 2\.\d+ times as fast as the baseline \(/,
  );
});

test('says what is no difference by the margin it was judged by', () => {
  expect(text(compared(0.99, 1.01, { verdict: 'equivalent', margin: 0.07 }))).toMatch(
    /^No difference from the baseline larger than 7 % \(.* faster to .* slower\)\.$/,
  );
  expect(text(compared(0.9, 1.2, { verdict: 'inconclusive' }))).toMatch(
    /not decided \(.* faster to .* slower\)\.$/,
  );
});

test('says where there is nothing to go by', () => {
  const relative = { ratio: NaN };
  expect(text(compared(1, 1, { relative, verdict: 'inconclusive' }))).toMatch(
    /^Not compared: .* an empty call\.$/,
  );
  expect(text(compared(1, 1, { relative: { ratio: 1.1 }, verdict: 'inconclusive' }))).toMatch(
    /more workers are needed/,
  );
  expect(text({ kind: 'new' })).toBe('There is no baseline to compare it with.');
});

test('says why what is slower is no regression', () => {
  expect(text(compared(1.01, 1.02))).toMatch(/\. A difference of 2 % passes\.$/);
  expect(text(compared(1.1, 1.2, { confirmed: false }))).toMatch(/\. A rerun did not say so\.$/);
  expect(text(compared(1.1, 1.2, { confirmed: true }))).toMatch(/\. A rerun said so too\.$/);
  const acknowledged = { reason: 'Known.', until: Date.UTC(2026, 11, 24, 23) };
  expect(text(compared(1.1, 1.2, { acknowledged, opposition: 'apart' }))).toMatch(
    /\. The baseline was measured in a run of its own\. Accepted until 2026-12-24: Known\.$/,
  );
});

test('says why a case is not judged, and what to do about it', () => {
  expect(
    text({ kind: 'not-comparable', mismatches: [{ field: 'cores', baseline: '4', candidate: '2' }] }),
  ).toBe('Not compared, as the two were made in different places. cores: 4 in the baseline, 2 here.');
  const rejected = text({
    kind: 'rejected',
    reasons: [
      { code: 'workers-disagree', case: 3, cv: 0.3 },
      { code: 'cv-above', cv: 0.2, most: 0.1 },
      { code: 'incomplete' },
    ],
  });
  expect(rejected).toMatch(/The workers of case 3 differ.* 20\.0 % .* 10 % is allowed.* Run it again\.$/);
  expect(text({ kind: 'failed', failure: { code: 'threw', stage: 'body', message: 'no', line: 3 } })).toMatch(
    /^Line 3: An error was thrown in the measured function: no\. Correct it/,
  );
});

test('has a few words for the cell of a table', () => {
  expect(brief(compared(1.09, 1.11))).toBe('10.0 % slower');
  expect(brief(compared(1.09, 1.11, { confirmed: false }))).toBe('10.0 % slower, not confirmed');
  expect(brief(compared(0.99, 1.01, { verdict: 'equivalent' }))).toBe('equivalent');
  expect(judgementBrief(compared(1.01, 1.03), true)).toMatch(
    /^2\.0\s% slower \(1\.0–3\.0\s%\), within the margin$/,
  );
  expect(judgementBrief(compared(2, 2.2), true)).toBe('2.10 times as long (2.00–2.20)');
  expect(judgementBrief(compared(0.9, 1.2, { verdict: 'inconclusive' }), true)).toMatch(
    /^inconclusive \(\d+\s% faster to 20\s% slower\)$/,
  );
  expect(brief({ kind: 'not-comparable', mismatches: [] })).toBe('not comparable');
  expect(brief({ kind: 'new' })).toBe('new');
});
