import { describe, expect, it } from 'vitest';
import { parseLoaded, parseMeasured } from '../../../src/lab/wire/parse-bench-answer.ts';

const info = { key: 'a {n: 1}', name: 'a', groups: ['g'], params: { n: 1 }, baseline: true };
const loaded = { ok: true, value: { cases: [info], clockStepMs: 0.005, isolated: true } };
const nonsense = { ok: false, failure: { code: 'worker-failed' } };

describe('parseLoaded', () => {
  it('takes what a worker answers', () => {
    expect(parseLoaded(loaded, 10)).toEqual(loaded);
    const failure = { ok: false, failure: { code: 'no-cases' } };
    expect(parseLoaded(failure, 10)).toEqual(failure);
  });

  it('refuses more cases than the plan allows', () => {
    expect(parseLoaded({ ok: true, value: { ...loaded.value, cases: [info, info, info] } }, 2)).toMatchObject(
      nonsense,
    );
  });

  it.each([
    undefined,
    null,
    3,
    {},
    { ok: true },
    { ok: true, value: { ...loaded.value, clockStepMs: 'fine' } },
    { ok: true, value: { ...loaded.value, cases: [{ ...info, params: { n: {} } }] } },
    { ok: true, value: { ...loaded.value, cases: [{ ...info, groups: 'g' }] } },
    { ok: false, failure: { code: 'invented' } },
    { ok: false, failure: { code: 'stopped' } },
    { ok: false, failure: { code: 'storage-full' } },
  ])('takes %j for a failure of the worker', (answer) => {
    expect(parseLoaded(answer, 10)).toMatchObject(nonsense);
  });
});

describe('parseMeasured', () => {
  const canary = { beforeMs: 1, afterMs: 1.5 };
  const failure = { code: 'threw', stage: 'body', message: 'no' };
  const cases = [
    { case: 4, samples: 3, overheadMs: 0.001 },
    { case: 2, samples: 0, failure },
  ];
  const answer = (part: object) => ({ ok: true, value: { cases, canary, ...part } });

  it('takes what is said of the cases asked for, in any order', () => {
    expect(parseMeasured(answer({}), [2, 4])).toEqual({ ok: true, value: { cases, canary } });
  });

  it('takes nothing that it does not know', () => {
    const more = [{ ...cases[0], extra: 1 }, cases[1]];
    expect(parseMeasured(answer({ cases: more, extra: 1 }), [2, 4])).toEqual({
      ok: true,
      value: { cases, canary },
    });
  });

  it('takes a failure for what the worker may say of itself, or for nonsense', () => {
    const stopped = [cases[0], { case: 2, samples: 0, failure: { code: 'stopped' } }];
    expect(parseMeasured(answer({ cases: stopped }), [2, 4])).toMatchObject({
      ok: true,
      value: { cases: [cases[0], { case: 2, failure: { code: 'worker-failed' } }] },
    });
    expect(parseMeasured({ ok: false, failure }, [2, 4])).toEqual({ ok: false, failure });
    expect(parseMeasured({ ok: false, failure: { code: 'timed-out' } }, [2, 4])).toMatchObject(nonsense);
  });

  it.each<[string, object]>([
    ['no list', { cases: 3 }],
    ['a case fewer', { cases: [cases[0]] }],
    ['a case more', { cases: [...cases, { case: 5, samples: 1 }] }],
    ['a case twice', { cases: [cases[0], cases[0]] }],
    ['a case that was not asked for', { cases: [cases[0], { case: 3, samples: 1 }] }],
    ['a case that is no object', { cases: [cases[0], 2] }],
    ['samples below none', { cases: [cases[0], { case: 2, samples: -1 }] }],
    ['half a sample', { cases: [cases[0], { case: 2, samples: 0.5 }] }],
    ['no canary', { canary: undefined }],
    ['a canary that is no time', { canary: { beforeMs: 1, afterMs: NaN } }],
  ])('refuses an answer with %s', (_, part) => {
    expect(parseMeasured(answer(part), [2, 4])).toMatchObject(nonsense);
  });

  it.each([-1, NaN, Infinity, '1', null])('leaves out a cost of an empty call of %j', (overheadMs) => {
    const odd = [{ ...cases[0], overheadMs }, cases[1]];
    const { overheadMs: _, ...rest } = cases[0];
    expect(parseMeasured(answer({ cases: odd }), [2, 4])).toEqual({
      ok: true,
      value: { cases: [rest, cases[1]], canary },
    });
  });

  it.each([undefined, null, 3, {}, { ok: true }, { ok: true, value: [] }])('refuses %j', (value) => {
    expect(parseMeasured(value, [2, 4])).toMatchObject(nonsense);
  });
});
