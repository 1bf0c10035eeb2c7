import { expect, test } from 'vitest';
import { csvLine } from '../../../src/lab/report/csv-line.ts';
import { reportCsv } from '../../../src/lab/report/report-csv.ts';
import { sampleReport } from '../../support/sample-report.ts';

const csv = reportCsv(sampleReport());

/** The cells of a file by RFC 4180, read character by character. */
function cellsOf(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const lines: string[][] = [[]];
  for (const [whole, quoted, plain, end] of text.matchAll(cell)) {
    lines.at(-1)?.push(whole.startsWith('"') ? quoted.replaceAll('""', '"') : plain);
    if (end !== ',') lines.push([]);
  }
  return lines.slice(0, -1);
}
const [head, ...lines] = cellsOf(csv);
const row = (name: string) => {
  const cells = lines.find((line) => line[2].startsWith(`sorting / ${name} `)) ?? [];
  return Object.fromEntries(head.map((column, nth) => [column, cells[nth]]));
};

test('has a line for each case and each run that broke off, and as many cells in each as in the head', () => {
  expect(lines).toHaveLength(26);
  for (const line of lines) expect(line).toHaveLength(head.length);
  expect(cellsOf(csv).map(csvLine).join('')).toBe(csv);
});

test('quotes what holds a comma, a quote or a line break, and doubles the quotes', () => {
  expect(csvLine(['a,b', 'a"b', 'a\r\nb', 'a b', '', undefined, 1.5])).toBe(
    '"a,b","a""b","a\r\nb",a b,,,1.5\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@a', ' =1', '\t=1', '\r=1', '＝1'])('%j is text and no formula', (text) => {
  expect(cellsOf(csvLine([text, -1]))).toEqual([[`'${text}`, '-1']]);
});

test('no cell of text begins as a formula does', () => {
  for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=+@]|^-\D/);
  expect(lines.some(([source]) => source === "'@<strings>")).toBe(true);
});

test('tells figures in milliseconds, and what is said of them', () => {
  expect(row('regressed')).toMatchObject({
    source: 'bench/sort.bench.ts',
    runtime: 'chromium',
    verdict: 'slower',
    regression: 'true',
    time_ms: '0.01234567',
    ratio: '1.2',
    ratio_low: '1.19',
    ratio_high: '1.21',
    workers: '10',
    samples: '100',
    text: 'It is 20.0\u00a0% slower than the baseline (19.0\u00a0% to 21.0\u00a0%). A rerun said so too.',
  });
  expect(row('accepted').regression).toBe('false');
  expect(row('broken')).toMatchObject({ verdict: 'failed', time_ms: '', ratio: '' });
});

test('tells of a run that broke off without naming a case', () => {
  const [line] = lines;
  expect(line.slice(0, 4)).toEqual(['bench/wrong.bench.ts', 'bun', '', 'failed']);
  expect(line.at(-1)).toMatch(/^Line 3: The text is not valid code/);
});

test('of an empty call no time is told', () => {
  expect(row('nothing')).toMatchObject({
    like_empty: 'true',
    time_ms: '',
    ratio: '',
    verdict: 'inconclusive',
  });
});
