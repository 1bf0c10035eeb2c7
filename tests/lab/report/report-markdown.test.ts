import { expect, test } from 'vitest';
import { markdownText } from '../../../src/lab/report/markdown-text.ts';
import { reportMarkdown } from '../../../src/lab/report/report-markdown.ts';
import { caseInfo } from '../../support/run-view.ts';
import { sampleReport } from '../../support/sample-report.ts';

const markdown = reportMarkdown(sampleReport());
const lines = markdown.split('\n');
const row = (name: string) => lines.find((line) => line.startsWith(`| sorting / ${name} `)) ?? '';

test('begins with the outcome', () => {
  expect(lines[0]).toBe('### Failed: of 25 results 2 are without figures, and of 4 runs 1 broke off.');
});

test('sets the runtimes of a source side by side, with times, verdicts and intervals', () => {
  expect(lines).toContain('| case | chromium (V8) | node (V8) |');
  expect(row('regressed')).toMatch(
    /^\| sorting \/ regressed .* \| 12\.35 ± 0\.12\sµs<br>20\.0\s% slower \(19\.0–21\.0\s%\) \| 12\.35 ± 0\.12\sms<br>20\.0\s% slower/,
  );
  expect(row('equivalent')).toContain('<br>equivalent (');
  expect(row('elsewhere')).toContain('<br>not comparable |');
  expect(row('broken')).toContain('| –<br>failed |');
});

test('says why there is no figure or no pass, regressions first', () => {
  const reasons = lines.filter((line) => line.startsWith('- **'));
  expect(reasons[0]).toMatch(/^- \*\*sorting \/ regressed .*: It is 20\.0\s% slower/);
  expect(reasons.filter((reason) => reason.includes('A rerun said so too'))).toEqual([
    expect.stringMatching(/regressed .*chromium.*, sorting.*regressed .*node/),
  ]);
  for (const part of [
    'cores: 4 in the baseline, 2 here',
    'Exact arithmetic',
    'firefox-esr',
    'the conditions were too bad',
  ])
    expect(reasons.join('\n')).toContain(part);
});

test('of an empty call no time is told', () => {
  expect(row('nothing')).toMatch(/\| like an empty call<br>inconclusive \|/);
});

test('markup in names is only text, and breaks no table', () => {
  expect(markdownText('a|b`c<d>&*_[x](y)\\~$#\n')).toBe(
    'a&#124;b&#96;c&#60;d&#62;&#38;&#42;&#95;&#91;x&#93;(y)&#92;&#126;&#36;&#35;␊',
  );
  const rows = lines.filter((line) => line.startsWith('| sorting'));
  const pipes = rows.map((line) => line.split('|').length - 1);
  expect(pipes).toEqual([...Array.from({ length: 12 }, () => 4), 3]);
  expect(markdown.replaceAll('<br>', '')).not.toMatch(/[<>\u001b]/);
});

test('keeps within the bytes that a summary may have, and says how many cases that leaves out', () => {
  for (const most of [1_000, 2_800, 4_000]) {
    const cut = reportMarkdown(sampleReport(), most);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(most);
    const shown = cut.split('\n').filter((line) => /^\| (?!case|---)/.test(line)).length;
    expect(cut).toContain(`The rest is left out, with ${13 - shown} cases:`);
    expect(markdown.startsWith(cut.slice(0, cut.indexOf('\nThe rest')))).toBe(true);
  }
  expect(reportMarkdown(sampleReport(), Buffer.byteLength(markdown))).toBe(markdown);
});

test('keeps within a mebibyte, however many cases there are', () => {
  const report = sampleReport();
  const [run] = report.runs;
  const cases = Array.from({ length: 400 }, (_, nth) => ({
    ...run.cases[0],
    info: caseInfo(`${nth} ${'測'.repeat(1_000)}`),
  }));
  const most = reportMarkdown({ ...report, runs: [{ ...run, cases }] });
  expect(Buffer.byteLength(most)).toBeLessThanOrEqual(2 ** 20);
  expect(Buffer.byteLength(most)).toBeGreaterThan(2 ** 20 - 4_000);
});
