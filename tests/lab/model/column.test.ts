import { describe, expect, it } from 'vitest';
import { createColumn, floatColumn } from '../../../src/lab/model/column.ts';

describe('createColumn', () => {
  it('keeps every value through any amount of growing', () => {
    const column = floatColumn(2);
    column.push(1);
    column.append(Float64Array.of(2, 3, 4));
    column.repeat(5, 3);
    expect([...column.view()]).toEqual([1, 2, 3, 4, 5, 5, 5]);
    expect(column.count()).toBe(7);
  });

  it('takes memory a number of times that grows with the logarithm of what it holds', () => {
    let made = 0;
    const column = createColumn((length) => {
      made++;
      return new Float64Array(length);
    }, 16);
    for (let i = 0; i < 100_000; i++) column.push(i);
    expect(made).toBeLessThan(15);
  });

  it('is empty at first, and after nothing is added', () => {
    const column = floatColumn(4);
    column.append(new Float64Array(0));
    column.repeat(1, 0);
    expect([...column.view()]).toEqual([]);
  });
});
