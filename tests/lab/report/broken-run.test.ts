import { describe, expect, test } from 'vitest';
import { judgedApart } from '../../../src/lab/judge/judged-run.ts';
import type { Report } from '../../../src/lab/model/report.ts';
import type { RunRecord } from '../../../src/lab/model/run.ts';
import { junitXml } from '../../../src/lab/report/junit-xml.ts';
import { caseSummary } from '../../support/case-summary.ts';
import { figuredRun, type FiguredCase } from '../../support/figured-run.ts';
import { inEveryFormat, inSentences } from '../../support/in-every-format.ts';
import { reportedRunOf } from '../../support/reported-run-of.ts';

const standard = { margins: { all: 0.005, byCase: {} }, acknowledged: [], now: 1_700_000_000_000 };

function reportOf(
  of: readonly FiguredCase[],
  part: Partial<RunRecord>,
  outcome: Report['outcome'] = 'failed',
): Report {
  const figured = figuredRun(of, part);
  const runs = [reportedRunOf(figured, judgedApart(figured, [], standard))];
  return { at: standard.now, lab: '0.1.0', outcome, runs, missing: [] };
}

const half: readonly FiguredCase[] = [
  { at: ['measured'], summary: caseSummary([1, 1.01]) },
  { at: ['not yet'] },
];
const stopped = { status: 'stopped', failure: { code: 'stopped' } } as const;
const wrong = {
  status: 'failed',
  failure: { code: 'syntax-error', message: 'Unexpected end', line: 7 },
} as const;

describe('a run that failed as a whole', () => {
  const report = reportOf([], wrong);

  test.each(Object.entries(inSentences(report)))('is told by %s, with why', (_, text) => {
    expect(text).toContain('The text is not valid code: Unexpected end.');
    expect(text).toMatch(/Line 7|"line": 7/);
  });

  test('has nothing to be told by what only has room for figures', () => {
    const { Bencher: bencher, 'github-action-benchmark': action } = inEveryFormat(report);
    expect([JSON.parse(bencher), JSON.parse(action)]).toEqual([{}, []]);
  });
});

describe('a run that was stopped', () => {
  test.each(Object.entries(inSentences(reportOf(half, stopped, 'rejected'))))(
    'is told by %s as such',
    (_, text) => {
      expect(text).toContain('You stopped the run.');
      expect(text).toContain('not yet');
    },
  );

  test('is told before its first case, too', () => {
    for (const text of Object.values(inSentences(reportOf([], stopped, 'rejected'))))
      expect(text).toContain('You stopped the run.');
  });

  test('is told where nothing says why', () => {
    const { JSON: json, ...texts } = inSentences(reportOf([], { status: 'interrupted' }, 'rejected'));
    for (const text of Object.values(texts)) expect(text).toContain('The run did not come to its end.');
    expect(json).toContain('"status": "interrupted"');
  });

  test('is skipped by JUnit where the command passes nevertheless', () => {
    expect(junitXml(reportOf(half, stopped, 'pass'))).toMatch(
      /name="the whole run">\s*<skipped type="stopped"/,
    );
    expect(junitXml(reportOf(half, stopped, 'rejected'))).toMatch(
      /name="the whole run">\s*<error type="stopped"/,
    );
  });
});
