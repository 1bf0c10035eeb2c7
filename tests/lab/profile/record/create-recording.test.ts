import { describe, expect, it } from 'vitest';
import type { ContextBatch } from '../../../../src/lab/model/context-batch.ts';
import { createRecording } from '../../../../src/lab/profile/record/create-recording.ts';
import { toldRecording } from '../../../../src/lab/profile/record/told-recording.ts';

const functions = [
  { name: 'a', line: 1, column: 1 },
  { name: 'b', line: 2, column: 3 },
];
const recordingOf = (isShared = true) =>
  createRecording({ title: 'some', file: 'benchmark.ts', functions, isShared });

/** The first three contexts, then `a` in the case, `b` in `a`, and `b` in the case. */
const contexts = [0, -1, 0, -1, 0, -1, 1, 0, 3, 1, 1, 1];
const batch = (from: number, known: number[], samples: number[]): ContextBatch => ({
  from,
  contexts: Int32Array.from(known),
  seen: { kind: 'samples', samples: Int32Array.from(samples) },
});

describe('a recording', () => {
  it('becomes a profile of the stacks that were seen, in their order', () => {
    const recording = recordingOf();
    recording.begin();
    recording.take(batch(0, contexts, [3, 1_000, 4, 900, 4, 1_100]));
    recording.take(batch(6, [5, 0], [6, 500, 2, 300, 1, 200]));
    recording.slowed(1.25);
    const { strings, frames, nodes, samples, ...head } = recording.profile();
    const path = (node: number): string[] =>
      node === 0 ? [] : [...path(nodes.parent[node]), strings[frames.name[nodes.frame[node]]]];
    expect([...samples.node].map((node, nth) => [path(node).join(' > '), samples.weight[nth]])).toEqual([
      ['case some > a', 1_000],
      ['case some > a > b', 2_000],
      ['case some > b > a', 500],
      ['(waiting)', 300],
      ['case some', 200],
    ]);
    expect(head).toEqual({
      title: 'some',
      source: 'lab',
      unit: 'microseconds',
      ordered: true,
      step: 1,
      slowdown: 1.25,
    });
    expect([...frames.line].toSorted()).toEqual([0, 0, 0, 1, 2]);
  });

  it('has none of the time before it begins nor of what is not the case, and yet knows the contexts', () => {
    const recording = recordingOf();
    recording.take(batch(0, contexts, [4, 1_000]));
    recording.begin();
    recording.take(batch(6, [], [0, 1_000, 4, 700]));
    expect(toldRecording(recording)).toMatchObject({
      self: { b: 700 },
      facts: { samples: 1, looks: 2, spanUs: 1_700, torn: 0 },
    });
  });

  it('counts what makes no sense and leaves it out', () => {
    const recording = recordingOf();
    recording.begin();
    recording.take(
      batch(0, [...contexts, 99, 0, -4, 1, 3, 77, 3], [-1, 10, 6, 10, 7, 10, 8, 10, 9, 10, 3, -5, 3, 10]),
    );
    recording.take(batch(50, [1, 1], [50, 10, 3]));
    expect(toldRecording(recording)).toMatchObject({ self: { a: 10 }, facts: { torn: 4, samples: 1 } });
  });

  it('goes on in another thread, whose contexts are its own', () => {
    const recording = recordingOf();
    recording.begin();
    recording.take(batch(0, contexts, [4, 10]));
    recording.take(batch(0, [0, -1, 0, -1, 0, -1, 1, 1], [3, 5]));
    expect(toldRecording(recording).self).toEqual({ b: 15 });
    expect(recording.profile().nodes.parent).toHaveLength(6);
  });

  it('counts calls where the thread cannot be looked at', () => {
    const recording = recordingOf(false);
    const counts = (calls: number[]): ContextBatch => ({
      from: 0,
      contexts: Int32Array.from(contexts),
      seen: { kind: 'calls', calls: Float64Array.from(calls) },
    });
    recording.take(counts([0, 0, 0, 5, 50, 0]));
    recording.begin();
    recording.take({ ...counts([0, 0, 0, 7, 70, 1]), from: 6, contexts: new Int32Array(0) });
    const { unit, ordered } = recording.profile();
    expect([unit, ordered]).toEqual(['count', false]);
    expect(toldRecording(recording).self).toEqual({ a: 2, b: 21 });
  });
});
