import { expect, test } from 'vitest';
import { createProfileBuilder } from '../../../src/lab/profile/profile-builder.ts';
import { selfWeights } from '../../../src/lab/profile/self-weights.ts';

test('What was spent in a context is its own, wherever in the profile it was seen', () => {
  const { frame, node, sample, profile } = createProfileBuilder({
    title: 't',
    source: 'lab',
    unit: 'microseconds',
    ordered: true,
  });
  const caller = node(0, frame({ name: 'caller' }));
  const callee = node(caller, frame({ name: 'callee' }));
  for (const [at, weight] of [
    [callee, 3],
    [caller, 5],
    [callee, 4],
  ])
    sample(at, weight);
  expect([...selfWeights(profile())]).toEqual([0, 5, 7]);
});
