import { describe, expect, it } from 'vitest';
import { isInstance } from '../../../src/lab/measure/is-instance.ts';

const trap = () => {
  throw new Error('trapped');
};

describe('isInstance', () => {
  it('tells what a class made from what it did not', () => {
    expect(isInstance(new RangeError('a'), RangeError)).toBe(true);
    expect(isInstance(new Error('a'), RangeError)).toBe(false);
    expect(isInstance('a text', Error)).toBe(false);
  });

  it('says no where asking throws', () => {
    expect(isInstance(new Proxy({}, { getPrototypeOf: trap }), Error)).toBe(false);
  });
});
