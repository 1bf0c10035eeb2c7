import type { Ratio } from '../../model/units.ts';
import type { Recording, RecordingFacts } from './create-recording.ts';

/** The least that can be told of a recording, as plain data. */
export type ToldRecording = {
  facts: RecordingFacts;
  slowdown: Ratio;
  /** Weight of the functions of each name, without what they called. */
  self: Record<string, number>;
};

/** Sums a recording up. */
export function toldRecording(recording: Recording): ToldRecording {
  const { strings, frames, nodes, samples, slowdown = NaN } = recording.profile();
  const self: Record<string, number> = {};
  for (const [nth, node] of samples.node.entries()) {
    const name = strings[frames.name[nodes.frame[node]]];
    self[name] = (self[name] ?? 0) + samples.weight[nth];
  }
  return { facts: recording.facts(), slowdown, self };
}
