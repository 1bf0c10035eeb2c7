import { describe, expect, it } from 'vitest';
import { functionRounds } from '../../../../src/lab/profile/compare/function-rounds.ts';
import { createProfileBuilder, type FrameTold } from '../../../../src/lab/profile/profile-builder.ts';

type Taken = FrameTold & { took: number };

function round(calls: number, taken: readonly Taken[]) {
  const builder = createProfileBuilder({ title: 't', source: 'v8', unit: 'microseconds', ordered: true });
  const caller = builder.node(0, builder.frame({ name: 'main', file: 'a.js' }));
  for (const { took, ...told } of taken) builder.sample(builder.node(caller, builder.frame(told)), took);
  return { profile: builder.profile(), calls };
}

const plain = (baseline: Taken[][], candidate: Taken[][], calls = 1) =>
  functionRounds(
    baseline.map((taken) => round(calls, taken)),
    candidate.map((taken) => round(calls, taken)),
  ).map((one) => ({ ...one, baseline: [...one.baseline], candidate: [...one.candidate] }));

describe('functionRounds', () => {
  it('tells what each function took itself in each round, per call, the longest first', () => {
    const f = { name: 'f', file: 'a.js', line: 3 };
    const g = { name: 'g', file: 'b.js', line: 9 };
    const found = plain(
      [
        [
          { ...f, took: 100 },
          { ...g, took: 300 },
        ],
        [{ ...g, took: 200 }],
      ],
      [[{ ...g, took: 500 }]],
      10,
    );
    expect(found).toEqual([
      { ...g, baseline: [30, 20], candidate: [50] },
      { ...f, baseline: [10, 0], candidate: [0] },
    ]);
  });

  it('takes a function whose line moved for the same, and tells nameless ones apart by line', () => {
    const found = plain(
      [
        [
          { name: 'f', file: 'a.js', line: 3, took: 1 },
          { name: '', file: 'a.js', line: 4, took: 1 },
        ],
      ],
      [
        [
          { name: 'f', file: 'a.js', line: 30, took: 2 },
          { name: '', file: 'a.js', line: 40, took: 2 },
        ],
      ],
    );
    expect(
      found.map(({ name, line, baseline, candidate }) => [name, line, ...baseline, ...candidate]),
    ).toEqual([
      ['f', 3, 1, 2],
      ['', 40, 0, 2],
      ['', 4, 1, 0],
    ]);
  });

  it('leaves out waiting, and what took less than one part in 200', () => {
    const found = plain(
      [
        [
          { name: 'f', took: 996 },
          { name: 'small', took: 4 },
          { name: '(idle)', kind: 'idle', took: 5_000 },
          { name: '(garbage collector)', kind: 'collector', took: 10 },
        ],
      ],
      [],
    );
    expect(found.map(({ name }) => name)).toEqual(['f', '(garbage collector)']);
  });

  it('has nothing to tell of nothing', () => {
    expect(functionRounds([], [])).toEqual([]);
  });
});
