import { expect, it } from 'vitest';
import { fuzzCollector } from '../../../scripts/fuzz/fuzz-collector.ts';

it('finds a collector that answers whatever it is given, and keeps its log whole', async () => {
  const { statuses, faults, intact } = await fuzzCollector(400, 7);
  expect(faults).toEqual([]);
  expect(intact).toBe(true);
  // Some of it is taken, most of it is refused in one way or another.
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 201, 400, 401, 404, 415, 422]));
}, 20_000);
