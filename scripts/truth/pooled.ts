import type { RecordingFacts } from '../../src/lab/profile/record/create-recording.ts';
import type { ToldRecording } from '../../src/lab/profile/record/told-recording.ts';
import { median } from '../../src/lab/stats/median.ts';

/** Several recordings of one work as one: engines do not make the same code of it each time. */
export function pooled(recordings: readonly ToldRecording[]): ToldRecording {
  const self: Record<string, number> = {};
  const facts: RecordingFacts = { samples: 0, looks: 0, spanUs: 0, torn: 0 };
  for (const recording of recordings) {
    for (const [name, weight] of Object.entries(recording.self)) self[name] = (self[name] ?? 0) + weight;
    facts.samples += recording.facts.samples;
    facts.looks += recording.facts.looks;
    facts.spanUs += recording.facts.spanUs;
    facts.torn += recording.facts.torn;
  }
  return { self, facts, slowdown: median(recordings.map(({ slowdown }) => slowdown)) };
}
