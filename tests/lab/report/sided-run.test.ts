import { describe, expect, test } from 'vitest';
import { judgedSides } from '../../../src/lab/judge/judged-run.ts';
import type { Report } from '../../../src/lab/model/report.ts';
import type { DurationsOf } from '../../../src/lab/report/durations-of.ts';
import { caseSummary } from '../../support/case-summary.ts';
import { figuredRun } from '../../support/figured-run.ts';
import { inEveryFormat, inSentences } from '../../support/in-every-format.ts';
import { reportedRunOf } from '../../support/reported-run-of.ts';

const standard = { margins: { all: 0.005, byCase: {} }, acknowledged: [], now: 1_700_000_000_000 };
const steady = caseSummary([1, 1.001, 0.999, 1.0005, 0.9995]);
const slower = caseSummary([1.1, 1.101, 1.099, 1.1005, 1.0995]);
const spread = caseSummary([1, 2, 3]);

/** Two versions of three cases, and one case that each version has alone: what is reported are places 2, 4, 6 and 7. */
const figured = figuredRun([
  { at: ['removed', 'baseline'], failure: { code: 'threw', stage: 'body', message: 'long ago' } },
  { at: ['json', 'parse', 'baseline'], summary: steady },
  { at: ['json', 'parse', 'candidate'], summary: slower },
  { at: ['sum', 'baseline'], summary: spread },
  { at: ['sum', 'candidate'], summary: caseSummary([1.1, 2, 2.7]) },
  { at: ['walk', 'baseline'], summary: steady },
  { at: ['walk', 'candidate'], failure: { code: 'threw', stage: 'body', message: 'no way' } },
  { at: ['added', 'candidate'], summary: steady },
]);
const cases = judgedSides(figured, standard);
const report: Report = {
  at: standard.now,
  lab: '0.1.0',
  outcome: 'regression',
  runs: [reportedRunOf(figured, cases)],
  missing: [],
};
const durations: DurationsOf = (of, index) =>
  of.cases[index].info.key === 'json / parse' ? [1, 1.1, 1.2] : undefined;
const texts = inEveryFormat(report, { durations, history: () => [] });
const sentences = inSentences(report);

describe('two versions measured side by side', () => {
  test('are reported as one case each', () => {
    expect(cases.map(({ info }) => info.key)).toEqual(['json / parse', 'sum', 'walk', 'added']);
  });

  test.each(Object.entries(texts))('%s has them by the name of both', (_, text) => {
    for (const name of ['json / parse', 'sum', 'added']) expect(text).toContain(name);
    expect(text).not.toMatch(/\/ (candidate|baseline)/);
    expect(text).not.toContain('removed');
  });

  test.each(['HTML', 'JUnit', 'JSON', 'Markdown', 'a terminal'] as const)(
    '%s says which case it is that a reason is about, and which version',
    (format) => {
      expect(sentences[format]).toContain('The workers of sum differ by');
      expect(sentences[format]).toContain('The workers of sum in the baseline differ by');
    },
  );

  test.each(['Prometheus', 'OTLP', 'HTML'] as const)('%s has the samples of the right case', (format) => {
    const place = {
      Prometheus: /_duration_seconds_count\{test="json \/ parse",.*\} 3/,
      OTLP: /"stringValue": "json \/ parse"[^]*?"count": "3"/,
      HTML: /<title>Samples of json \/ parse in Node<\/title>/,
    };
    expect(texts[format]).toMatch(place[format]);
    expect(texts[format]).not.toMatch(/duration_seconds_count\{test="sum"|Samples of sum/);
  });

  test('failed once where one of them did', () => {
    const list = sentences.HTML.slice(sentences.HTML.indexOf('<section id="failures">'));
    expect(list.match(/no way/g)).toHaveLength(1);
    expect(list).not.toContain('long ago');
    expect(list).toContain('no way. In this version.');
    expect(sentences.JUnit).toContain('In this version: An error was thrown');
    expect(JSON.parse(texts.JSON)).toMatchObject({
      runs: [{ cases: [{}, {}, { judgement: { kind: 'failed', side: 'candidate' } }, {}] }],
    });
  });
});
