import { expect, test } from 'vitest';
import type { CallFrame, CpuProfile } from '../../../../src/lab/model/cpu-profile.ts';
import { placedHeapProfile, placedProfile } from '../../../../src/lab/profile/recorded/placed-profile.ts';

const frame = (functionName: string, url: string, lineNumber: number, columnNumber: number): CallFrame => ({
  functionName,
  scriptId: '7',
  url,
  lineNumber,
  columnNumber,
});
const profile: CpuProfile = {
  nodes: [
    { id: 1, callFrame: frame('(root)', '', -1, -1), children: [2, 3] },
    {
      id: 2,
      callFrame: frame('own', 'script', 4, 8),
      positionTicks: [
        { line: 5, ticks: 3 },
        { line: 6, ticks: 1 },
        { line: 6, ticks: 2 },
        { line: 99, ticks: 9 },
      ],
    },
    { id: 3, callFrame: frame('loop', 'script', 98, 2) },
    { id: 4, callFrame: frame('other', 'node:fs', 1, 1), positionTicks: [{ line: 2, ticks: 1 }] },
  ],
  startTime: 0,
  endTime: 20,
  samples: [2, 3],
  timeDeltas: [0, 10],
};

const names = { isScript: (url: string) => url === 'script', own: 'lab' };
const placed = placedProfile(profile, names, (line, column) =>
  line < 90 ? { url: 'file:///a.ts', line: line - 1, column: column + 2 } : undefined,
);

test('Places of the script become those of the file, by lines and columns from 0 as before', () => {
  expect(placed.nodes[1].callFrame).toEqual(frame('own', 'file:///a.ts', 3, 10));
});

test('Lines that were on are those of the file, each once; one of no file is left out', () => {
  expect(placed.nodes[1].positionTicks).toEqual([
    { line: 4, ticks: 3 },
    { line: 5, ticks: 3 },
  ]);
});

test('What of the script is in no file goes by our name', () => {
  expect(placed.nodes[2].callFrame).toEqual(frame('loop', 'lab', 98, 2));
});

test('Everything else stays as it was told', () => {
  expect(placed.nodes[0]).toBe(profile.nodes[0]);
  expect(placed.nodes[3]).toBe(profile.nodes[3]);
  expect(placed).toMatchObject({ samples: [2, 3], timeDeltas: [0, 10], startTime: 0, endTime: 20 });
});

test('Where memory was allocated is placed the same way, all the way down', () => {
  const leaf = { callFrame: frame('own', 'script', 4, 8), selfSize: 64, id: 2, children: [] };
  const head = { callFrame: frame('(root)', '', -1, -1), selfSize: 0, id: 1, children: [leaf] };
  const samples = [{ size: 64, nodeId: 2, ordinal: 1 }];
  const own = placedHeapProfile({ head, samples }, names, (line) => ({
    url: 'file:///a.ts',
    line,
    column: 1,
  }));
  expect(own).toEqual({
    head: { ...head, children: [{ ...leaf, callFrame: frame('own', 'file:///a.ts', 4, 0) }] },
    samples,
  });
});
