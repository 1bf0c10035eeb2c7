import { expect, test } from 'vitest';
import { orderBias, orderTable } from '../../../../scripts/peers/tables/order-table.ts';
import { comparedAs, measuredAs } from '../../../support/peer-results.ts';

test('ratios that lie evenly about one show no bias', () => {
  expect(orderBias([0.5, 2])).toMatchObject({ n: 2, ratio: 1, z: 0 });
});

test('the bias is the geometric mean, in its own standard errors', () => {
  const bias = orderBias([1, Math.exp(0.2)]);
  expect(bias?.ratio).toBeCloseTo(Math.exp(0.1));
  expect(bias?.z).toBeCloseTo(1);
});

test('one ratio has no bias', () => {
  expect(orderBias([1.2])).toBeUndefined();
  const [, row] = orderTable(measuredAs('node-2s', 'json', [comparedAs(1.2, 0)])).split('\n');
  expect(row).toMatch(/^the lab, Node, 2 s( +–){5}$/);
});
