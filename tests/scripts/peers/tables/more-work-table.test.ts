import { expect, test } from 'vitest';
import { moreWorkTable } from '../../../../scripts/peers/tables/more-work-table.ts';
import { comparedAs, measuredAs } from '../../../support/peer-results.ts';

test('what is found, missed and reversed is counted, by the ratio too', () => {
  const found = [
    comparedAs(1.02, 0.01),
    comparedAs(1.02, 0.03),
    comparedAs(0.98, 0.01),
    comparedAs(1.03, 0.01),
  ];
  const [, row] = moreWorkTable(measuredAs('node-2s', 'more-2', found), 'more-2', '2 %').split('\n');
  expect(row).toMatch(/^the lab, Node, 2 s +4 +50 % +25 % +– +– +75 % +\+2\.00 %$/);
});
