import { describe, expect, it } from 'vitest';
import type { Benchmark } from '../../../../src/lab/model/benchmark.ts';
import { mulberry32 } from '../../../../src/lab/model/mulberry32.ts';
import type { CaseRun } from '../../../../src/web/archive/archive.ts';
import { caseHistory } from '../../../../src/web/ui/history/case-history.ts';
import {
  caseHistoryText,
  changeText,
  conditionsText,
} from '../../../../src/web/ui/history/case-history-text.ts';
import { caseSummary } from '../../../support/case-summary.ts';
import { normal } from '../../../support/normal.ts';
import { caseInfo, runViewOf } from '../../../support/run-view.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 10, 1, 12);
const { run: base } = runViewOf([caseInfo('sort')], []);
type Given = { time?: number; text?: string; title?: string } & Partial<CaseRun['run']['environment']>;

function caseRun(
  index: number,
  { time = 1, text = '', title = 'two cases', ...environment }: Given = {},
): CaseRun {
  const benchmark: Benchmark = { kind: 'written', title, language: 'ts', text, attachments: [] };
  return {
    run: {
      ...base,
      id: `run-${index}`,
      startedAt: start + index * day,
      status: 'complete',
      plan: { ...base.plan, benchmark },
      environment: { ...base.environment, ...environment },
    },
    record: base.cases[0],
    summary: caseSummary([time]),
  };
}

/** So many runs in noise of 1 %, the later ones with what is given. */
function series(count: number, from = count, later: (index: number) => Given = () => ({})): CaseRun[] {
  const random = mulberry32(3);
  return Array.from({ length: count }, (_, index) => {
    const { time = 1, ...given } = index < from ? {} : later(index);
    return caseRun(index, { ...given, time: time * Math.exp(0.01 * normal(random)) });
  });
}
const historyOf = (found: readonly CaseRun[], open = found[found.length - 1].run) => caseHistory(found, open);
const textOf = (found: readonly CaseRun[]) =>
  caseHistoryText(historyOf(found)).map((text) => text.replaceAll('\u00a0', ' '));

describe('the history of a case', () => {
  it('finds since when it is slower, and by how much', () => {
    const found = series(20, 12, () => ({ time: 1.18 }));
    const { shifts, levels } = historyOf(found);
    expect(shifts.map(({ first }) => first.id)).toEqual(['run-12']);
    expect(shifts[0].ratio).toBeCloseTo(1.18, 1);
    expect(levels.map(({ from, to }) => [(from - start) / day, (to - start) / day])).toEqual([
      [0, 11],
      [12, 19],
    ]);
    expect(textOf(found)).toEqual(['Since 13 Nov 2026 18 % slower.']);
  });

  it('says what else changed with that run', () => {
    const found = series(20, 12, () => ({ time: 0.5, text: 'new', browser: 'Chromium 157' }));
    expect(textOf(found)).toEqual([
      'Since 13 Nov 2026 2.0 times as fast. The benchmark’s text changed with that run. ' +
        'The browser changed with that run, from Chromium 156 to Chromium 157.',
    ]);
  });

  it('says that nothing changed, and how little that says of few runs', () => {
    expect(textOf(series(25))).toEqual(['No lasting change in 25 runs.']);
    expect(textOf(series(14))).toEqual([
      'No lasting change in 14 runs. With fewer than 20 only large changes are found.',
    ]);
  });

  it('asks for more runs before it says anything', () => {
    expect(textOf(series(5))).toEqual(['To look for a lasting change needs at least 6 runs; there are 5.']);
    expect(historyOf(series(5)).levels).toEqual([]);
  });

  it('marks another version, and keeps another device or browser out of the search', () => {
    const found = series(20, 10, (index) =>
      index % 2 === 0 ? { time: 3, cores: 64 } : { browser: 'Chromium 140', engine: 'V8 14' },
    );
    const history = historyOf(found, found[0].run);
    expect(history.runs.slice(9, 12).map(({ apart }) => apart)).toEqual([undefined, 'elsewhere', 'version']);
    expect(history).toMatchObject({ searched: 15, shifts: [] });
    expect(caseHistoryText(history)[1]).toBe(
      '5 runs on another device or in another browser: drawn, not searched.',
    );
    const words = history.runs.map((one) => conditionsText(one, found[0].run.environment));
    expect([words[0], words[10], words[11]]).toEqual([
      'this run',
      'another device: Linux, 64 cores',
      'another version: Chromium 140',
    ]);
    const firefox = caseRun(20, { browser: 'Firefox 140', engine: 'SpiderMonkey 140' });
    const [last] = historyOf([firefox], found[0].run).runs;
    expect(conditionsText(last, found[0].run.environment)).toBe('another browser: Firefox 140');
  });

  it('marks the runs whose text is not that of the run before', () => {
    const history = historyOf(series(6, 3, () => ({ text: 'new' })));
    expect(history.runs.map(({ isEdited }) => isEdited)).toEqual([false, false, false, true, false, false]);
    expect(conditionsText(history.runs[3], base.environment)).toBe('text changed');
  });

  it('knows a benchmark by its title or its text, and a suite by its name', () => {
    const renamed = [
      caseRun(0, { title: 'old', text: 'same' }),
      caseRun(1, { title: 'other', text: 'other' }),
    ];
    const open = caseRun(2, { title: 'new', text: 'same' });
    expect(historyOf([...renamed, open]).runs.map(({ id }) => id)).toEqual(['run-0', 'run-2']);
    const suiteRun = (index: number, suite: string): CaseRun => {
      const { run, ...rest } = caseRun(index);
      return {
        ...rest,
        run: { ...run, plan: { ...run.plan, benchmark: { kind: 'trusted', title: 't', suite } } },
      };
    };
    const suites = [suiteRun(0, 'crypto'), suiteRun(1, 'messaging'), caseRun(2), suiteRun(3, 'crypto')];
    expect(historyOf(suites).runs.map(({ id }) => id)).toEqual(['run-0', 'run-3']);
  });

  it('leaves out rejected runs and those without a time, and counts them', () => {
    const [a, b, c, d] = series(4);
    const { summary: _, ...without } = b;
    // Twice as slow in most lots as at its best.
    const canaries = [1, 2, 2].map((ms, replicate) => ({ beforeMs: ms, afterMs: ms, replicate, atMs: 0 }));
    const found = [
      { ...a, run: { ...a.run, canaries } },
      without,
      { ...c, summary: caseSummary([1e-9], { likeEmpty: true }) },
      d,
    ];
    expect(historyOf(found).runs.map(({ id }) => id)).toEqual(['run-3']);
    expect(textOf(found).slice(1)).toEqual([
      '1 rejected run left out.',
      '1 run left out: like an empty call there.',
      '1 run without figures of this case.',
    ]);
  });

  it('is empty where no run has a time', () => {
    expect(historyOf([], caseRun(0).run)).toMatchObject({ runs: [], searched: 0, levels: [] });
  });

  it('tells runs of one day apart by the clock', () => {
    const hours = series(12, 6, () => ({ time: 2 })).map(({ run, ...rest }, i) => ({
      ...rest,
      run: { ...run, startedAt: start + i * 3_600_000 },
    }));
    expect(textOf(hours)[0]).toMatch(/^Since 1 Nov 2026, \d\d:00:00 2\.0 times as long\.$/);
  });
});

it('a change is more time for the same work, or more work in the same time', () => {
  expect(
    [1.18, 1 / 1.25, 1.031, 2.34, 0.25].map(changeText).map((text) => text.replaceAll('\u00a0', ' ')),
  ).toEqual(['18 % slower', '25 % faster', '3.1 % slower', '2.3 times as long', '4.0 times as fast']);
});
