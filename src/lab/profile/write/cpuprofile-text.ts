import type { Profile } from '../../model/profile.ts';
import { callChildren } from '../view/call-children.ts';

/**
 * A profile as V8's `.cpuprofile`, in pieces. Whatever it counts is told as microseconds, as the format knows nothing else.
 *
 * Cost: O(nodes + samples); no piece is longer than a node or ten thousand samples.
 */
export function* cpuprofileText(profile: Profile): Generator<string> {
  const { nodes, samples, step } = profile;
  const total = samples.weight.reduce((sum, weight) => sum + weight, 0) * step;
  yield '{"nodes":[';
  const { first, next } = callChildren(nodes);
  for (let node = 0; node < nodes.parent.length; node += 1) {
    const children: number[] = [];
    for (let child = first[node]; child > 0; child = next[child]) children.push(child + 1);
    const callFrame = callFrameOf(profile, nodes.frame[node]);
    yield `${node > 0 ? ',' : ''}${JSON.stringify({ id: node + 1, callFrame, hitCount: 0, children })}`;
  }
  yield `],"startTime":0,"endTime":${total},"samples":[`;
  yield* listed(samples.node, (node) => node + 1);
  yield '],"timeDeltas":[';
  // The time before a sample is what the one before it lasted; the last lasts until the end.
  yield* listed(samples.weight, (_, index) => (index === 0 ? 0 : samples.weight[index - 1] * step));
  yield ']}';
}

function callFrameOf({ strings, frames }: Profile, frame: number) {
  return {
    functionName: strings[frames.name[frame]],
    scriptId: '0',
    url: strings[frames.file[frame]],
    lineNumber: frames.line[frame] - 1,
    columnNumber: frames.column[frame] - 1,
  };
}

/** Numbers with commas between, ten thousand at a time. */
export function* listed(
  values: Uint32Array,
  told: (value: number, index: number) => number,
): Generator<string> {
  for (let from = 0; from < values.length; from += 10_000) {
    const some = Array.from(values.subarray(from, from + 10_000), (value, index) =>
      told(value, from + index),
    );
    yield (from > 0 ? ',' : '') + some.join(',');
  }
}
