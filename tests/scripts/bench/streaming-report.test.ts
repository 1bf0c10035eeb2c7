import { expect, test } from 'vitest';
import type { Comparison } from '../../../scripts/bench/compare-pair.ts';
import {
  casesTable,
  framesText,
  heapText,
  pairsTable,
  streamingFaults,
} from '../../../scripts/bench/streaming-report.ts';

const compared = (name: string, on: number, inside = true): Comparison => ({
  name,
  off: 1,
  on,
  ratio: on,
  interval: { low: on - 0.05, high: on + 0.05 },
  inside,
});
const even = { frames: 600, over50: 0, longestMs: 33.4, p95Ms: 16.7 };
const good = { pairs: [[compared('a', 1)]], frames: even, samples: 10_000, wanted: 10_000 };

/** Ten pairs of one case, of which so many lie within their interval. */
const insideOfTen = (count: number) => Array.from({ length: 10 }, (_, i) => [compared('a', 1, i < count)]);

test('nine of ten inside, no long frame and all samples are without fault', () => {
  expect(streamingFaults({ ...good, pairs: insideOfTen(9) })).toEqual([]);
});

test('each target that is missed is a fault of its own', () => {
  const faults = streamingFaults({
    ...good,
    pairs: insideOfTen(8),
    frames: { ...even, over50: 2 },
    samples: 9_999,
  });
  expect(faults).toHaveLength(3);
  expect(faults[0]).toContain('80.0');
  expect(faults[1]).toContain('2 frames');
  expect(faults[2]).toContain('9,999');
});

test('a row of a pair has both times, the change and whether it lies inside', () => {
  const [, row] = pairsTable([[compared('sum', 0.98, false)]]).split('\n');
  expect(row).toMatch(/^1 {2}sum +1\.00\sms +980\sµs +−2\.0 % +−7\.0 % to \+3\.0 % +no$/);
});

test('a case over all pairs has its share inside and one change', () => {
  const table = casesTable([[compared('sum', 1.01)], [compared('sum', 1.03, false)]]);
  expect(table).toMatch(/^sum +1 of 2 \(50\.0\s%\) +\+2\.0 %/m);
  expect(table).toMatch(/^all +1 of 2/m);
});

test('one pair alone has no change over all pairs', () => {
  expect(casesTable([[compared('sum', 1.01)]])).toMatch(/^sum +1 of 1 \(100\s%\)$/m);
});

test('frames and heap are told with units', () => {
  expect(framesText(even)).toMatch(
    /^600 frames, 0 over 50 ms; longest 33\.4\sms, 95th percentile 16\.7\sms$/,
  );
  expect(heapText([8e6, 8.5e6, 9e6])).toMatch(/8\.00\sMB after the first run, 9\.00\sMB .*: 0\.50 MB a run/);
});
