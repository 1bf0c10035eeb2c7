import { expect, test } from 'vitest';
import { isRegression } from '../../../src/lab/model/is-regression.ts';
import { confirmed, suspects } from '../../../src/lab/judge/confirmed.ts';
import type { ReportedCase } from '../../../src/lab/model/report.ts';

const reported = (key: string, low: number): ReportedCase => ({
  info: { key, name: key, groups: [], params: {}, baseline: false },
  judgement: {
    kind: 'compared',
    relative: { ratio: low + 0.01, interval: { low, high: low + 0.02 } },
    verdict: low > 1 ? 'slower' : 'inconclusive',
    margin: 0.005,
    opposition: 'side-by-side',
  },
});
const regressions = (cases: readonly ReportedCase[]) =>
  cases.filter(({ judgement }) => isRegression(judgement)).map(({ info }) => info.key);

test('A regression counts only if the rerun finds it too, and keeps its own figures', () => {
  const first = [reported('a', 1.04), reported('b', 1.04), reported('c', 0.99)];
  expect(suspects(first)).toEqual(['a', 'b']);
  const both = confirmed(first, [reported('a', 1.03), reported('b', 0.99)]);
  expect(regressions(both)).toEqual(['a']);
  expect(both[0].judgement).toMatchObject({ confirmed: true, relative: { interval: { low: 1.04 } } });
  expect(both[1].judgement).toMatchObject({ confirmed: false });
  expect(both[2]).toBe(first[2]);
});

test('A regression that the rerun could not judge neither counts nor passes', () => {
  const incomplete = { kind: 'rejected', reasons: [{ code: 'incomplete' }] };
  expect(confirmed([reported('a', 1.04)], [])[0].judgement).toEqual(incomplete);
  const noisy: ReportedCase = {
    ...reported('a', 1),
    judgement: { kind: 'rejected', reasons: [{ code: 'cv-above', cv: 0.5, most: 0.1 }] },
  };
  expect(confirmed([reported('a', 1.04)], [noisy])[0].judgement).toEqual(noisy.judgement);
});
