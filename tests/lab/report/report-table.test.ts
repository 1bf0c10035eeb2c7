import { expect, test } from 'vitest';
import { reportTable } from '../../../src/lab/report/report-table.ts';
import { textColumns } from '../../../src/lab/report/text-columns.ts';
import { sampleReport } from '../../support/sample-report.ts';

const escape = '\u001b';
const wide = reportTable(sampleReport(), { width: Infinity, color: false });
const lineOf = (name: string, table = wide) =>
  table.split('\n').find((line) => line.startsWith(`sorting / ${name} `)) ?? '';
const uncoloured = (text: string) => text.replaceAll(new RegExp(`${escape}\\[\\d+m`, 'g'), '');

test('sets the runtimes side by side, each below its name', () => {
  const [source, head] = wide.split('\n');
  expect(source).toBe('bench/sort.bench.ts');
  const regressed = lineOf('regressed');
  expect(regressed).toMatch(
    /12\.35 ± 0\.12 µs +20\.0 % slower \(19\.0–21\.0 %\) +12\.35 ± 0\.12 ms +20\.0 % slower \(19\.0–21\.0 %\)$/,
  );
  expect(regressed.indexOf('12.35')).toBe(head.indexOf('chromium'));
  expect(regressed.lastIndexOf('12.35')).toBe(head.indexOf('node'));
});

test('says in words why there is no verdict or why it does not count', () => {
  expect(lineOf('accepted')).toContain('30.0 % slower (29.0–31.0 %), accepted');
  expect(lineOf('unconfirmed')).toContain('30.0 % slower (29.0–31.0 %), not confirmed');
  expect(lineOf('small')).toMatch(/slower \(1\.0–3\.0 %\), within the margin/);
  expect(lineOf('nothing')).toMatch(/like an empty call +inconclusive/);
  expect(lineOf('broken')).toMatch(/– +failed +– +failed$/);
  expect(lineOf('elsewhere')).toContain('not comparable');
});

test('ends with what a person has to know, and the outcome', () => {
  const lines = wide.trimEnd().split('\n');
  expect(lines.at(-1)).toMatch(/^Failed: of 25 results/);
  expect(wide).toContain('\nfirefox: Install it & run again');
});

test('sets the runtimes below each other where they do not fit', () => {
  const narrow = reportTable(sampleReport(), { width: 60, color: false });
  expect(narrow).toMatch(
    /\nsorting \/ regressed \{.*\n {2}chromium {2}12\.35 ± 0\.12 µs +20\.0 % slower\n {2}node {6}12\.35/,
  );
  const tables = narrow.slice(0, narrow.indexOf('\n\nsorting / regressed {'));
  for (const line of tables.split('\n')) expect(textColumns(line)).toBeLessThanOrEqual(60);
});

test('colours nothing unless asked to, and says nothing by colour alone', () => {
  expect(wide).not.toContain(escape);
  const coloured = reportTable(sampleReport(), { width: Infinity, color: true });
  expect(lineOf('regressed', coloured)).toContain(`${escape}[31m12.35`);
  expect(lineOf('accepted', coloured)).toContain(`${escape}[33m`);
  expect(lineOf('faster', coloured)).toContain(`${escape}[32m`);
  const trimmed = (text: string) => uncoloured(text).replaceAll(/ +$/gm, '');
  expect(trimmed(coloured)).toBe(wide);
});

test('a name cannot speak to the terminal', () => {
  expect(lineOf('=a<b>&"\'|`*_[x](y)\\')).toContain('␀␛[31m␍␊␉');
});
