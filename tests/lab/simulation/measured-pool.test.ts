import { expect, it } from 'vitest';
import { measuredPool } from '../../../scripts/simulation/measured-pool.ts';
import type { PairSummary } from '../../../scripts/simulation/pair-summary.ts';
import { restless } from '../../../scripts/simulation/traits.ts';
import { simulatedPlan, workerPool } from '../../../scripts/simulation/worker-pool.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { medianAbsoluteDeviation } from '../../../src/lab/stats/median-absolute-deviation.ts';

/** Of ln(candidate ÷ baseline) between workers. */
const shiftSpread = ({ candidate }: PairSummary): number =>
  medianAbsoluteDeviation(Object.values(candidate.paired?.shifts ?? {}), 'normal');

it('the engine, warm-up and all, measures what the fast rounds of the simulation stand for', async () => {
  const design = { traits: { ...restless, clockStepMs: 1 }, plan: simulatedPlan(), more: 0 };
  const engine = await measuredPool(250, design, 2);
  const fast = workerPool(250, design, mulberry32(3));
  expect(shiftSpread(engine) / shiftSpread(fast)).toBeGreaterThan(0.8);
  expect(shiftSpread(engine) / shiftSpread(fast)).toBeLessThan(1.25);
  const [measured, simulated] = [engine, fast].map(({ candidate }) => candidate.paired?.rounds ?? 0);
  expect(measured / simulated).toBeGreaterThan(0.9);
  expect(measured / simulated).toBeLessThan(1.1);
});
