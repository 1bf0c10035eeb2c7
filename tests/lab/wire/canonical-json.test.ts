import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { canonicalJson } from '../../../src/lab/wire/canonical-json.ts';
import { revived } from '../../../src/lab/wire/revived.ts';
import { awkwardRun } from '../../support/kept-run.ts';

const text = (value: unknown) => [...canonicalJson(value)].join('');
const again = (value: unknown) => revived(JSON.parse(text(value)));

describe('canonicalJson', () => {
  it('does not depend on the order fields were set in', () => {
    expect(text({ b: 1, a: { d: [], c: {} } })).toBe(text({ a: { c: {}, d: [] }, b: 1 }));
  });

  it('orders fields by their code units, numbers among them', () => {
    expect(text({ b: 1, 10: 1, 9: 1, A: 1, é: 1 })).toBe('{"10":1,"9":1,"A":1,"b":1,"é":1}');
  });

  it('leaves out fields that are undefined and writes undefined items as null', () => {
    expect(text({ a: undefined, b: [undefined, 1] })).toBe('{"b":[null,1]}');
  });

  it('is JSON whatever is in it', () => {
    const odd = { n: [NaN, -0, Infinity], s: '\ud800\u2028"', $: { $bytes: 'x' }, b: Uint8Array.of(255) };
    expect(text(odd)).toBe(
      '{"$$":{"$$bytes":"x"},"b":{"$bytes":"/w=="},"n":[{"$number":"NaN"},{"$number":"-0"},' +
        '{"$number":"Infinity"}],"s":"\\ud800\u2028\\""}',
    );
    expect(again(odd)).toEqual(odd);
  });

  it('writes floats as the little-endian bytes they are, and of a view no more than the view', () => {
    const view = Float64Array.of(9, 1, 9).subarray(1, 2);
    expect(text(view)).toBe('{"$float64":"AAAAAAAA8D8="}');
  });

  it('is read back to the same value, for any run', () => {
    const random = mulberry32(3);
    for (let i = 0; i < 200; i++) {
      const run = awkwardRun(random);
      expect(again(run)).toEqual(run);
      expect(text(again(run))).toBe(text(run));
    }
  });
});
