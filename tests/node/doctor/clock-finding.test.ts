import { expect, test } from 'vitest';
import { clockFinding } from '../../../src/node/doctor/clock-finding.ts';

/** A clock that steps by so much, and is read several times between. */
function clockOf(step: number) {
  let readings = 0;
  return () => Math.floor(readings++ / 3) * step;
}

test('A fine clock is good', () => {
  expect(clockFinding(clockOf(0.001))).toMatchObject({ name: 'Clock', state: 'good' });
});

test('A coarse one is doubtful, with what to do', () => {
  const { state, found, advice } = clockFinding(clockOf(0.1));
  expect(state).toBe('doubtful');
  expect(found).toMatch(/^100\s?µs between two readings/);
  expect(advice).toMatch(/\w/);
});
