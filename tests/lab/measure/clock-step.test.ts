import { expect, it } from 'vitest';
import { clockStep } from '../../../src/lab/measure/clock-step.ts';

it('finds the least step of a clock that moves rarely and unevenly', () => {
  let readings = 0;
  const now = () => {
    readings++;
    const steps = Math.floor(readings / 5);
    return steps * 0.2 + Math.floor(steps / 3) * 0.1;
  };
  expect(clockStep(now)).toBeCloseTo(0.2, 9);
});
