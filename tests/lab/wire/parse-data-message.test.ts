import { describe, expect, it } from 'vitest';
import { parseDataMessage } from '../../../src/lab/wire/parse-data-message.ts';

const batch = {
  case: 0,
  replicate: 1,
  phase: 'measured',
  calls: 3,
  first: 256,
  durations: Float64Array.of(1, 2),
};

describe('parseDataMessage', () => {
  it.each([
    { type: 'batch', batch },
    { type: 'stage', stage: 'teardown', case: 2 },
    { type: 'stage', stage: 'body', case: undefined },
    { type: 'end' },
    { type: 'output', case: 2, text: 'x' },
    { type: 'output', case: undefined, text: 'x' },
  ])('takes a $type', (message) => {
    expect(parseDataMessage(message)).toEqual(message);
  });

  it.each([-1, 1.5, '2', NaN, {}])('takes a stage of the case %j for one of none', (index) => {
    const message = { type: 'stage', stage: 'body', case: index };
    expect(parseDataMessage(message)).toEqual({ ...message, case: undefined });
  });

  it('takes nothing that it does not know', () => {
    expect(parseDataMessage({ type: 'end', extra: 1 })).toEqual({ type: 'end' });
  });

  it.each<[string, object]>([
    ['a case that is no index', { case: -1 }],
    ['an unknown phase', { phase: 'cold' }],
    ['calls that are no number', { calls: '3' }],
    ['durations in another array', { durations: [1, 2] }],
    ['a duration that is not finite', { durations: Float64Array.of(1, Infinity) }],
    ['a duration below zero', { durations: Float64Array.of(-1) }],
    ['more durations than are ever sent', { durations: new Float64Array(5_000) }],
    ['memory somebody else may change', { durations: new Float64Array(new SharedArrayBuffer(16)) }],
  ])('refuses a batch with %s', (_, part) => {
    expect(parseDataMessage({ type: 'batch', batch: { ...batch, ...part } })).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    'batch',
    [],
    {},
    { type: 'stage', stage: 'lunch' },
    { type: 'output', text: 3 },
    { type: 'batch' },
  ])('refuses %j', (message) => {
    expect(parseDataMessage(message)).toBeUndefined();
  });
});
