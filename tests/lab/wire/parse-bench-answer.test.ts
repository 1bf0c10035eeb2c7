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
  it('takes a number of samples and nothing else', () => {
    expect(parseMeasured({ ok: true, value: { samples: 3 } })).toEqual({ ok: true, value: { samples: 3 } });
    expect(parseMeasured({ ok: true, value: { samples: -3 } })).toMatchObject(nonsense);
  });
});
