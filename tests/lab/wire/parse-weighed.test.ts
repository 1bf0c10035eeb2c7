import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/lab/model/result.ts';
import { parseWeighed } from '../../../src/lab/wire/parse-weighed.ts';

const good = { case: 2, bytes: [48, 48.5], buffers: [], held: { bytes: [1, 2, 3], calls: 7 } };
const nonsense: [string, unknown][] = [
  ['no list', ok({ cases: 'none' })],
  ['another case', ok({ cases: [{ ...good, case: 3 }] })],
  ['one too many', ok({ cases: [good, good] })],
  ['a figure that is none', ok({ cases: [{ ...good, bytes: [NaN] }] })],
  ['more readings than anybody takes', ok({ cases: [{ ...good, bytes: new Array(1_001).fill(1) }] })],
  ['rounds of no calls', ok({ cases: [{ ...good, held: { bytes: [1], calls: 0 } }] })],
  ['no answer', undefined],
];

describe('parseWeighed', () => {
  it('takes what was found of each case asked for', () => {
    expect(parseWeighed(ok({ cases: [good] }), [2])).toEqual(ok({ cases: [good] }));
    const failure = { code: 'threw', stage: 'body', message: 'no' };
    const failing = { case: 2, bytes: [], buffers: [], failure };
    expect(parseWeighed(ok({ cases: [failing] }), [2])).toEqual(ok({ cases: [failing] }));
  });

  it.each(nonsense)('refuses %s', (_, answer) => {
    expect(parseWeighed(answer, [2])).toMatchObject({ ok: false, failure: { code: 'worker-failed' } });
  });
});
