import { expect, test } from 'vitest';
import { startTable } from '../../../scripts/bench/start-table.ts';

test('each kind of start has its median, its longest, and how many times the limit its median is', () => {
  const times = [100, 300, 200].map((paint) => ({ paint, run: paint + 50, editor: 2 * paint }));
  const [, offline, bare] = startTable([{ name: 'offline', times }], [50, 40, 60]).split('\n');
  expect(offline).toMatch(/^offline \(3\) +200 \/ 300 +4\.0 × +250 \/ 350 +5\.0 × +400 \/ 600 +8\.0 ×$/);
  expect(bare).toMatch(/^bare page, the limit \(3\) +50 \/ 60 +1\.0 ×$/);
});
