import { expect, it } from 'vitest';
import { profilingText, watchingText } from '../../../../src/lab/profile/record/profiling-text.ts';
import { linesOf } from '../../../../src/lab/source/lines-of.ts';

it('is one line each, so that the lines of what follows stay what they are', () => {
  const { before, loops } = profilingText({ state: 'S', table: 'T', add: 'A', first: 'F' }, 7, true);
  for (const text of [before, loops('[]'), watchingText()]) expect(linesOf(text)).toHaveLength(1);
});

// That they run is tried where they do: tests/node/runtimes/record-profile.test.ts and the journeys.
