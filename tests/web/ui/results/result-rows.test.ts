import { describe, expect, test } from 'vitest';
import { foldRun, startedRun } from '../../../../src/lab/model/fold-run.ts';
import type { CaseInfo } from '../../../../src/lab/model/benchmark.ts';
import type { CaseSummary } from '../../../../src/lab/model/summary.ts';
import { nextOrder, sortedRows } from '../../../../src/web/ui/results/result-column.ts';
import { resultRows } from '../../../../src/web/ui/results/result-rows.ts';
import { resultsCsv, resultsMarkdown, withoutFigures } from '../../../../src/web/ui/results/results-text.ts';
import { caseSummary } from '../../../support/case-summary.ts';
import { startedEvent } from '../../../support/run-events.ts';

const info = (name: string, baseline = false, groups: string[] = []): CaseInfo => ({
  key: [...groups, name].join(' / '),
  name,
  groups,
  params: {},
  baseline,
});

function viewOf(cases: CaseInfo[], summaries: (CaseSummary | undefined)[]) {
  const started = startedEvent();
  if (started.type !== 'started') throw new Error('a run begins with started');
  return { run: foldRun(startedRun(started), { type: 'surveyed', cases }), summaries };
}

const three = viewOf(
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

  test('show the name without its groups', () => {
    expect(resultRows(three, undefined)[1]).toMatchObject({ name: 'b | c', groups: ['group'] });
  });
});

test('a case without figures waits while the run is on, and is not measured once it is over', () => {
  const [row] = resultRows(viewOf([info('a')], [undefined]), undefined);
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
  const { run, summaries } = viewOf([info('a')], [undefined]);
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
    const table = viewOf([info('say "a", b')], [caseSummary([1 / 3, 1 / 3])]);
    const [head, row, end] = resultsCsv(resultRows(table, undefined)).split('\r\n');
    expect(row.startsWith('"say ""a"", b",0.3333333333333333,')).toBe(true);
    expect(row.replace('"say ""a"", b"', '').split(',')).toHaveLength(head.split(',').length);
    expect(end).toBe('');
  });

  test('hold no ratio without its interval', () => {
    const table = viewOf([info('a'), info('b')], [caseSummary([1]), caseSummary([4])]);
    const single = resultRows(table, undefined);
    expect(single[1].relative).toEqual({ ratio: 4 });
    const [head, , csv] = resultsCsv(single).split('\r\n');
    const column = head.split(',').indexOf('relative');
    expect(csv.split(',').slice(column, column + 3)).toEqual(['', '', '']);
    expect(resultsMarkdown(single)).toContain('| no interval: more workers needed |');
    expect(resultsMarkdown(single)).not.toContain('4.00×');
  });

  test('leave the cells of a case without figures empty, and as many', () => {
    const [head, , , last] = resultsCsv(rows).split('\r\n');
    expect(last.split(',')).toHaveLength(head.split(',').length);
    expect(last).toMatch(/^d,+$/);
  });
});
