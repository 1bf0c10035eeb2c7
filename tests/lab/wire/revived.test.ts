import { expect, it } from 'vitest';
import { revived } from '../../../src/lab/wire/revived.ts';

it.each([
  ['bytes that are not base64', { $bytes: 'a' }],
  ['floats that end within one', { $float64: 'AAAA' }],
  ['an unknown number', { $number: '7' }],
  ['a name every object has', { $number: 'toString' }],
  ['an unknown tag', { $date: '2020' }],
  ['a number beyond the range of a float', JSON.parse('1e999')],
])('makes undefined of %s', (_, json) => {
  expect(revived(json)).toBeUndefined();
});

it('cuts off what is nested without end', () => {
  const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
  expect(JSON.stringify(revived(deep))).toHaveLength(32 * 2 + 4);
});

it('takes no field as the prototype', () => {
  const value = asObject(revived(JSON.parse('{"__proto__": {"admin": true}}')));
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(Object.keys(value)).toEqual(['__proto__']);
});

function asObject(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new TypeError('no object');
  return value;
}
