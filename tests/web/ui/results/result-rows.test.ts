import { describe, expect, test } from 'vitest';
import { nextOrder, sortedRows } from '../../../../src/web/ui/results/result-column.ts';
import { resultRows } from '../../../../src/web/ui/results/result-rows.ts';
import { resultsCsv, resultsMarkdown, withoutFigures } from '../../../../src/web/ui/results/results-text.ts';
import { caseSummary } from '../../../support/case-summary.ts';
import { caseInfo, runViewOf } from '../../../support/run-view.ts';

const info = (name: string, baseline = false, groups: string[] = []) => caseInfo(name, { baseline, groups });
const three = runViewOf(
  [info('a'), info('b | c', true, ['group']), info('d')],
  [caseSummary([2, 2]), caseSummary([1, 1]), undefined],
);

describe('the rows of the results', () => {
  test('are compared with the case the benchmark names', () => {
    const rows = resultRows(three, undefined);
    expect(rows.map(({ isBaseline }) => isBaseline)).toEqual([false, true, false]);
    expect(rows[0].relative?.ratio).toBeCloseTo(2);
  });

  test('are compared with the case the person chose, before that', () => {
    const rows = resultRows(three, 'a');
    expect(rows[1].relative?.ratio).toBeCloseTo(0.5);
    expect(rows[0]).not.toHaveProperty('relative');
  });

  test('have no comparison where one of the two has no figures', () => {
    expect(resultRows(three, 'd').every((row) => row.relative === undefined)).toBe(true);
  });

  test('have what was weighed of their case', () => {
    const memory = { kind: 'absent', because: 'untold' } as const;
    const cases = three.run.cases.map((record, index) => (index === 1 ? { ...record, memory } : record));
    const rows = resultRows({ ...three, run: { ...three.run, cases } }, undefined);
    expect(rows.map((row) => row.memory)).toEqual([undefined, memory, undefined]);
  });

  test('show the name without its groups', () => {
    expect(resultRows(three, undefined)[1]).toMatchObject({ name: 'b | c', groups: ['group'] });
  });

  test('know which cases are measured beside them, and what they have in common', () => {
    const sized = (name: string, n: number) => caseInfo(name, { groups: ['sort'], params: { n } });
    const rows = resultRows(runViewOf([sized('a', 1), sized('a', 9), sized('b', 1)], []), undefined);
    expect(rows.map(({ lot, place, shortName }) => [lot, place, shortName])).toEqual([
      [0, 'sort, n: 1', 'a'],
      [1, 'sort, n: 9', 'a'],
      [0, 'sort, n: 1', 'b'],
    ]);
  });
});

test('a case without figures waits while the run is on, and is not measured once it is over', () => {
  const [row] = resultRows(runViewOf([info('a')], [undefined]), undefined);
  expect(row.over).toBe(false);
  expect([0, 1].map((measured) => withoutFigures({ ...row, measured }))).toEqual([
    'waiting',
    '1 sample so far',
  ]);
  const ended = (measured: number) => withoutFigures({ ...row, measured, over: true });
  expect([0, 1, 2].map(ended)).toEqual(['not measured', 'not measured', 'no figures']);
  expect(withoutFigures({ ...row, over: true, failure: { code: 'sandbox-died' } })).toBe('failed');
});

test('the rows of a run that has ended are over', () => {
  const { run, summaries } = runViewOf([info('a')], [undefined]);
  const [row] = resultRows({ run: { ...run, status: 'stopped' }, summaries }, undefined);
  expect(row.over).toBe(true);
});

describe('the order of the rows', () => {
  const rows = resultRows(three, undefined);
  const keys = (column: 'time' | 'name', descending: boolean) =>
    sortedRows(rows, { column, descending }).map(({ key }) => key);

  test('puts cases without a figure last in either direction', () => {
    expect(keys('time', false)).toEqual(['group / b | c', 'a', 'd']);
    expect(keys('time', true)).toEqual(['a', 'group / b | c', 'd']);
  });

  test('is that of the benchmark again at the third press', () => {
    const first = nextOrder(undefined, 'time');
    const second = nextOrder(first, 'time');
    expect([first, second, nextOrder(second, 'time')]).toEqual([
      { column: 'time', descending: false },
      { column: 'time', descending: true },
      undefined,
    ]);
    expect(nextOrder(second, 'name')).toEqual({ column: 'name', descending: false });
  });
});

describe('the results as text', () => {
  const rows = resultRows(three, undefined);

  test('are a Markdown table whose cells hold no bars of their own', () => {
    const lines = resultsMarkdown(rows).trim().split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(7);
    expect(lines[3]).toContain('group / b \\| c');
  });

  test('are CSV with a cell for every column, in milliseconds, nothing rounded', () => {
    const table = runViewOf([info('say "a", b')], [caseSummary([1 / 3, 1 / 3])]);
    const [head, row, end] = resultsCsv(resultRows(table, undefined)).split('\r\n');
    expect(row.startsWith('"say ""a"", b",0.3333333333333333,')).toBe(true);
    expect(row.replace('"say ""a"", b"', '').split(',')).toHaveLength(head.split(',').length);
    expect(end).toBe('');
  });

  test('hold no ratio without its interval', () => {
    const table = runViewOf([info('a'), info('b')], [caseSummary([1]), caseSummary([4])]);
    const single = resultRows(table, undefined);
    expect(single[1].relative).toEqual({ ratio: 4 });
    const [head, , csv] = resultsCsv(single).split('\r\n');
    const column = head.split(',').indexOf('relative');
    expect(csv.split(',').slice(column, column + 3)).toEqual(['', '', '']);
    expect(resultsMarkdown(single)).toContain('| no interval: more workers needed |');
    expect(resultsMarkdown(single)).not.toContain('times');
  });

  test('hold no time of what is like an empty call', () => {
    const empty = caseSummary([1e-9, 1e-9], { likeEmpty: true, overhead: 1e-6 });
    const table = resultRows(runViewOf([info('a'), info('b')], [caseSummary([1, 1]), empty]), undefined);
    const [head, , csv] = resultsCsv(table).split('\r\n');
    const cells = Object.fromEntries(head.split(',').map((name, nth) => [name, csv.split(',')[nth]]));
    expect(cells).toMatchObject({ estimateMs: '', relative: '', likeEmpty: 'true', kept: '100', p50Ms: '' });
    const line = resultsMarkdown(table).split('\n')[3];
    expect(line).toBe(
      '| b | not to be told apart from an empty call | – | no ratio: like an empty call | 100 | – |',
    );
  });

  test('hold the verdict beside the ratio', () => {
    const table = resultRows(
      runViewOf([info('a'), info('b')], [caseSummary([1, 1]), caseSummary([2, 2])]),
      undefined,
    );
    const [head, , csv] = resultsCsv(table).split('\r\n');
    expect(csv.split(',')[head.split(',').indexOf('verdict')]).toBe('slower');
    expect(resultsMarkdown(table)).toContain('| 2.0 times as long, 2.0 to 2.0 |');
  });

  test('leave the cells of a case without figures empty, and as many', () => {
    const [head, , , last] = resultsCsv(rows).split('\r\n');
    expect(last.split(',')).toHaveLength(head.split(',').length);
    expect(last).toMatch(/^d,+$/);
  });
});
