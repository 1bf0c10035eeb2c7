import { describe, expect, it } from 'vitest';
import type { SideName } from '../../../../src/lab/model/sides.ts';
import { functionRounds, type SideOfFile } from '../../../../src/lab/profile/compare/function-rounds.ts';
import { createProfileBuilder, type FrameTold } from '../../../../src/lab/profile/profile-builder.ts';

type Taken = FrameTold & { side: SideName; took: number };

/** Both versions stand in files that begin with the name of their version, and are called by a function of it. */
function round(taken: readonly Taken[], calls = { baseline: 1, candidate: 1 }) {
  const builder = createProfileBuilder({ title: 't', source: 'v8', unit: 'microseconds', ordered: true });
  const harness = builder.node(0, builder.frame({ name: 'loop', file: 'arsenal-lab' }));
  for (const { side, took, file, ...told } of taken) {
    const caller = builder.node(harness, builder.frame({ name: 'body', file: `${side}:a.js` }));
    const own = { ...told, ...(file !== undefined && { file: `${side}:${file}` }) };
    builder.sample(builder.node(caller, builder.frame(own)), took);
  }
  builder.sample(harness, 1_000);
  return { profile: builder.profile(), calls };
}

const sideOf: SideOfFile = (file) => {
  const found = /^(baseline|candidate):(.*)$/.exec(file);
  return found ? { side: found[1] === 'baseline' ? 'baseline' : 'candidate', file: found[2] } : undefined;
};

const plain = (...rounds: ReturnType<typeof round>[]) =>
  functionRounds(rounds, sideOf).map(({ name, file, line, baseline, candidate }) => ({
    name,
    file,
    line,
    baseline: [...baseline].map(Math.round),
    candidate: [...candidate].map(Math.round),
  }));

const f = { name: 'f', file: 'a.js', line: 3 };
const g = { name: 'g', file: 'b.js', line: 9 };

describe('functionRounds', () => {
  it('tells what each function took itself in either version, round by round, the longest first', () => {
    const once = round([
      { ...f, side: 'baseline', took: 100 },
      { ...f, side: 'candidate', took: 150 },
      { ...g, side: 'baseline', took: 300 },
      { ...g, side: 'candidate', took: 250 },
    ]);
    expect(plain(once, once)).toEqual([
      { ...g, baseline: [300, 300], candidate: [250, 250] },
      { ...f, baseline: [100, 100], candidate: [150, 150] },
    ]);
  });

  it('tells it of as many calls as the baseline had, where the candidate had more', () => {
    const taken: Taken[] = [
      { ...f, side: 'baseline', took: 100 },
      { ...f, side: 'candidate', took: 400 },
    ];
    expect(plain(round(taken, { baseline: 2, candidate: 8 }))).toEqual([
      { ...f, baseline: [100], candidate: [100] },
    ]);
  });

  it('takes a function whose line moved for the same, where it is now, and tells nameless ones apart by line', () => {
    const found = plain(
      round([
        { ...f, side: 'baseline', took: 10 },
        { ...f, line: 30, side: 'candidate', took: 20 },
        { name: '', file: 'a.js', line: 4, side: 'baseline', took: 5 },
        { name: '', file: 'a.js', line: 40, side: 'candidate', took: 6 },
      ]),
    );
    expect(
      found.map(({ name, line, baseline, candidate }) => [name, line, ...baseline, ...candidate]),
    ).toEqual([
      ['f', 30, 10, 20],
      ['', 40, 0, 6],
      ['', 4, 5, 0],
    ]);
  });

  it('gives what belongs to no file to the version that called it', () => {
    const found = plain(
      round([
        { name: 'sort', kind: 'native', side: 'baseline', took: 10 },
        { name: 'sort', kind: 'native', side: 'candidate', took: 30 },
      ]),
    );
    expect(found).toEqual([{ name: 'sort', file: '', line: 0, baseline: [10], candidate: [30] }]);
  });

  it('leaves out what took less than one part in 200', () => {
    const found = plain(
      round([
        { ...f, side: 'baseline', took: 996 },
        { ...g, side: 'baseline', took: 4 },
      ]),
    );
    expect(found.map(({ name }) => name)).toEqual(['f']);
  });

  it('has nothing to tell of nothing', () => {
    expect(functionRounds([], sideOf)).toEqual([]);
  });
});
