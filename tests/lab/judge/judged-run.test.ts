import { describe, expect, it } from 'vitest';
import { isRegression } from '../../../src/lab/model/is-regression.ts';
import { judgedApart, judgedSides, type Standard } from '../../../src/lab/judge/judged-run.ts';
import type { CaseJudgement } from '../../../src/lab/model/judgement.ts';
import { judgementText } from '../../../src/lab/words/judgement-text.ts';
import { caseSummary } from '../../support/case-summary.ts';
import { environmentOfTests, figuredRun } from '../../support/figured-run.ts';

const standard: Standard = { margins: { all: 0.005, byCase: {} }, acknowledged: [], now: 1_700_000_000_000 };
const steady = [1, 1.001, 0.999, 1.0005, 0.9995, 1.002, 0.998, 1, 1.001, 0.999];
const times = (factor: number) => caseSummary(steady.map((median) => factor * median));
/** Ten workers in which the candidate takes so much longer. */
const side = (factor: number, reference = 0) =>
  caseSummary(steady, {
    paired: {
      reference,
      rounds: 100,
      shifts: Object.fromEntries(
        steady.map((median, nth) => [nth, Math.log(factor * (1 + (median - 1) / 10))]),
      ),
    },
  });
const even = caseSummary(steady, {
  paired: { reference: 0, rounds: 100, shifts: Object.fromEntries(steady.map((_, nth) => [nth, 0])) },
});
const told = (judgement: CaseJudgement) =>
  judgement.kind === 'compared' ? judgement.verdict : judgement.kind;

describe('two versions side by side', () => {
  const pair = (factor: number) =>
    figuredRun([
      { at: ['json', 'parse', 'baseline'], summary: even },
      { at: ['json', 'parse', 'candidate'], summary: side(factor) },
    ]);

  it('are one case by the name it had before there were two', () => {
    const [{ info, baseline }] = judgedSides(pair(1.05), standard);
    expect([info.key, info.name, info.groups]).toEqual(['json / parse', 'parse', ['json']]);
    expect(baseline).toEqual(even);
  });

  it.each([
    [1.05, 'slower', true],
    [0.95, 'faster', false],
    [1.0001, 'equivalent', false],
  ])('of which the second takes %s times as long are told as %s', (factor, verdict, isOne) => {
    const [{ judgement }] = judgedSides(pair(factor), standard);
    expect(told(judgement)).toBe(verdict);
    expect(isRegression(judgement)).toBe(isOne);
  });

  it('pass where the slowdown is within the margin of the case', () => {
    const margins = { all: 0.005, byCase: { 'json / parse': 0.1 } };
    const [{ judgement }] = judgedSides(pair(1.05), { ...standard, margins });
    expect(told(judgement)).toBe('slower');
    expect(isRegression(judgement)).toBe(false);
  });

  it('pass where somebody has accepted it, until that expires', () => {
    const accepting = (until: number) => ({
      ...standard,
      acknowledged: [{ case: 'parse', reason: 'safer', until }],
    });
    const [accepted, expired] = [1, -1].map(
      (later) => judgedSides(pair(1.05), accepting(standard.now + later))[0],
    );
    expect(accepted.judgement).toMatchObject({ acknowledged: { reason: 'safer' } });
    expect(isRegression(accepted.judgement)).toBe(false);
    expect(isRegression(expired.judgement)).toBe(true);
  });

  it('have a case of the candidate alone as new, and leave out one of the baseline alone', () => {
    const run = figuredRun([
      { at: ['added', 'candidate'], summary: even },
      { at: ['removed', 'baseline'], summary: even },
    ]);
    const told = judgedSides(run, standard).map(({ info, judgement }) => [info.key, judgement.kind]);
    expect(told).toEqual([['added', 'new']]);
  });

  it('have intervals of a higher level where there are several', () => {
    const run = figuredRun([
      { at: ['a', 'baseline'], summary: even },
      { at: ['a', 'candidate'], summary: side(1) },
      {
        at: ['b', 'baseline'],
        summary: { ...even, paired: { reference: 2, rounds: 9, shifts: even.paired?.shifts ?? {} } },
      },
      { at: ['b', 'candidate'], summary: side(1, 2) },
    ]);
    const levels = judgedSides(run, standard).map(({ judgement }) =>
      judgement.kind === 'compared' ? judgement.relative.level : undefined,
    );
    expect(levels).toEqual([0.975, 0.975]);
  });

  it('are failed where one of the two is', () => {
    const run = figuredRun([
      { at: ['a', 'baseline'], summary: even },
      { at: ['a', 'candidate'], failure: { code: 'threw', stage: 'body', message: 'no' } },
    ]);
    expect(judgedSides(run, standard, 'git:main')[0].judgement).toEqual({
      kind: 'failed',
      failure: { code: 'threw', stage: 'body', message: 'no' },
      of: { side: 'candidate', baseline: 'git:main' },
    });
  });

  it('say that it was the baseline that failed, and what that is called', () => {
    const run = figuredRun([
      { at: ['a', 'baseline'], failure: { code: 'threw', stage: 'body', message: 'no', line: 3 } },
      { at: ['a', 'candidate'], summary: even },
    ]);
    const said = (name?: string) => {
      const [{ judgement }] = judgedSides(run, standard, name);
      return judgementText(judgement, String);
    };
    expect(said('git:main')).toMatch(/^In the baseline version \(git:main\), line 3: An error was thrown/);
    expect(said()).toMatch(/^In the baseline version, line 3: An error was thrown/);
  });
});

describe('a run against those before', () => {
  const now = figuredRun([{ at: ['a'], summary: times(1.3) }]);
  const past = (factor: number, day: number, part = {}) =>
    figuredRun([{ at: ['a'], summary: times(factor) }], {
      startedAt: 1_700_000_000_000 + day * 86_400_000,
      ...part,
    });

  it('is new where there is none, or none that has the case', () => {
    expect(judgedApart(now, [], standard)[0].judgement).toEqual({ kind: 'new' });
    expect(judgedApart(now, [figuredRun([{ at: ['b'], summary: even }])], standard)[0].judgement).toEqual({
      kind: 'new',
    });
  });

  it('is told from one run only where the difference is beyond what runs differ by', () => {
    const verdicts = [1.3, 1.05].map((factor) => {
      const run = figuredRun([{ at: ['a'], summary: times(factor) }]);
      return told(judgedApart(run, [past(1, 0)], standard)[0].judgement);
    });
    expect(verdicts).toEqual(['slower', 'inconclusive']);
  });

  it('is told by how much the runs before differed, where there are enough', () => {
    const runs = [1, 1.01, 0.99, 1.005, 0.995, 1].map((factor, day) => past(factor, day));
    const small = figuredRun([{ at: ['a'], summary: times(1.05) }]);
    const [{ judgement }] = judgedApart(small, runs, standard);
    expect(judgement).toMatchObject({ kind: 'compared', verdict: 'slower', opposition: 'history' });
  });

  it('is not compared with the level before the last change', () => {
    const runs = Array.from({ length: 24 }, (_, day) =>
      past((day < 12 ? 1 : 1.3) * (1 + 0.004 * (day % 3)), day),
    );
    const [{ judgement }] = judgedApart(now, runs.toReversed(), standard);
    expect(told(judgement)).not.toBe('slower');
  });

  it('is not comparable with runs of another environment, and says in what they differ', () => {
    const other = past(1, 0, { environment: { ...environmentOfTests, cpu: 'Another', cores: 4 } });
    expect(judgedApart(now, [other], standard)[0].judgement).toEqual({
      kind: 'not-comparable',
      mismatches: [
        { field: 'processor', baseline: 'Another', candidate: 'A processor at 3 GHz' },
        { field: 'cores', baseline: '4', candidate: '8' },
      ],
    });
  });

  it('is rejected where it did not end, or its workers differ by more than was allowed', () => {
    const stopped = figuredRun([{ at: ['a'], summary: times(1) }, { at: ['b'] }], { status: 'stopped' });
    const judgements = judgedApart(stopped, [], standard).map(({ judgement }) => judgement);
    expect(judgements).toEqual(Array(2).fill({ kind: 'rejected', reasons: [{ code: 'incomplete' }] }));
    const noisy = figuredRun([{ at: ['a'], summary: caseSummary([1, 2, 3]) }]);
    const [{ judgement }] = judgedApart(noisy, [], { ...standard, maxCv: 0.1 });
    expect(judgement).toEqual({ kind: 'rejected', reasons: [{ code: 'cv-above', cv: 0.5, most: 0.1 }] });
  });

  it('is rejected where the machine was too slow for most of it', () => {
    const canaries = [1, 2, 2].map((afterMs, replicate) => ({
      beforeMs: 1,
      afterMs,
      replicate,
      atMs: replicate,
    }));
    const throttled = figuredRun([{ at: ['a'], summary: times(1) }], { canaries });
    const [{ judgement }] = judgedApart(throttled, [], standard);
    expect(judgement).toMatchObject({ kind: 'rejected', reasons: [{ code: 'throttled' }] });
  });
});
