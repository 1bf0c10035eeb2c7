import { describe, expect, it } from 'vitest';
import { caseKey } from '../../../src/lab/model/benchmark.ts';

describe('caseKey', () => {
  it.each([
    [[], 'parse', {}, 'parse'],
    [['json'], 'parse', {}, 'json / parse'],
    [['json', 'large'], 'parse', { n: 10 }, 'json / large / parse {n: 10}'],
    [[], 'sort', { n: 1e5, kind: 'random', stable: true }, 'sort {n: 100000, kind: random, stable: true}'],
  ])('of %j, %s, %j is "%s"', (groups, name, params, key) => {
    expect(caseKey(groups, name, params)).toBe(key);
  });
});
