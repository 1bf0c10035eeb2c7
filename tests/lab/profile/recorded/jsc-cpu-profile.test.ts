import { expect, test } from 'vitest';
import type { JscFrame } from '../../../../src/lab/model/jsc-traces.ts';
import { jscCpuProfile } from '../../../../src/lab/profile/recorded/jsc-cpu-profile.ts';

const UNKNOWN = 2 ** 32 - 1;
const frame = (name: string, line: number, location = `#${name}:DFG:bc#1`): JscFrame => ({
  sourceID: 2,
  name,
  location,
  line,
});
const main = frame('main', 9);
const traces = {
  interval: 0.001,
  sources: [{ sourceID: 2, url: 'benchmark.ts' }],
  traces: [
    { timestamp: 5, frames: [frame('leaf', 4), main] },
    { timestamp: 5.001, frames: [frame('leaf', 3, '#leaf:FTL:<nil>'), main] },
    { timestamp: 5.05, frames: [frame('leaf', UNKNOWN), main] },
    { timestamp: 5.051, frames: [main] },
  ],
};
const { nodes, samples, timeDeltas, startTime, endTime } = jscCpuProfile(traces);
const named = (name: string) => nodes.filter(({ callFrame }) => callFrame.functionName === name);

test('A function is one, whatever tier and line it was on in, and begins at the first line that was on', () => {
  expect(named('leaf')).toMatchObject([
    {
      callFrame: { url: 'benchmark.ts', lineNumber: 2, columnNumber: 0 },
      hitCount: 3,
      positionTicks: [
        { line: 4, ticks: 1 },
        { line: 3, ticks: 1 },
      ],
    },
  ]);
  expect(named('main')).toMatchObject([{ hitCount: 1, children: [named('leaf')[0].id] }]);
});

test('Samples are microseconds apart, and a long time without one is idle', () => {
  const [leaf, own, idle] = ['leaf', 'main', '(idle)'].map((name) => named(name)[0].id);
  expect(samples).toEqual([leaf, leaf, idle, leaf, own]);
  expect(timeDeltas).toEqual([0, 1_000, 1_000, 48_000, 1_000]);
  expect([startTime, endTime]).toEqual([5_000_000, 5_052_000]);
});

test('A function without a known line, and a stack without functions, are told as they are', () => {
  const bare = jscCpuProfile({ ...traces, traces: [{ timestamp: 1, frames: [frame('x', UNKNOWN)] }] });
  expect(bare.nodes[2].callFrame).toMatchObject({ lineNumber: -1, columnNumber: -1 });
  expect(jscCpuProfile({ ...traces, traces: [{ timestamp: 1, frames: [] }] }).samples).toEqual([1]);
  expect(jscCpuProfile({ ...traces, traces: [] })).toMatchObject({ samples: [], timeDeltas: [] });
});
