import { expect, test } from 'vitest';
import { deadCodeTraps } from '../../../../scripts/peers/sources/traps.ts';
import { flagged, trapsTable } from '../../../../scripts/peers/tables/traps-table.ts';
import { measuredAs } from '../../../support/peer-results.ts';

const process = (trap: boolean, twin: boolean) => ({
  cases: [
    { time: 1, isFlagged: trap },
    { time: 1, isFlagged: twin },
  ],
  wallMs: 1,
});

test('a trap needs half of the processes, a twin one', () => {
  const results = [
    ...measuredAs('mitata', 'dead-loop', [process(true, false), process(false, true)]),
    ...measuredAs('mitata', 'unused-comparison', [
      process(true, false),
      process(false, false),
      process(false, false),
    ]),
  ];
  expect(flagged(results, { ids: ['mitata'] })).toEqual({
    measured: 2,
    traps: ['dead-loop'],
    twins: ['dead-loop'],
  });
});

test('a row names what was missed, once all are measured', () => {
  const all = deadCodeTraps.flatMap(({ id }) =>
    measuredAs('mitata', id, [process(id !== 'dead-loop', false)]),
  );
  expect(trapsTable(all)).toMatch(/^mitata +11 of 12 +0 of 12 +dead-loop$/m);
  expect(trapsTable(all.slice(1))).toMatch(/^mitata +10 of 11 +0 of 11 +not all measured yet$/m);
});

test('tools without a flag have a row all the same', () => {
  expect(trapsTable([])).toMatch(/^tinybench +0 +0 +has no such flag$/m);
});
