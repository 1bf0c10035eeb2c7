import { describe, expect, it } from 'vitest';
import { drag, drift, modes, interruptions, collections } from '../../../scripts/simulation/hindrances.ts';
import { simulatedMachine } from '../../../scripts/simulation/simulated-machine.ts';
import { restless } from '../../../scripts/simulation/traits.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { autocorrelation } from '../../../src/lab/stats/autocorrelation.ts';
import { mean } from '../../../src/lab/stats/mean.ts';
import { standardDeviation } from '../../../src/lab/stats/standard-deviation.ts';

const machine = (seed: number, clockStepMs = 0.1) =>
  simulatedMachine({ ...restless, clockStepMs }, [0.001, 0.001], mulberry32(seed));

/** What it says at every so many milliseconds. */
const every = (ms: number, count: number, value: (time: number) => number) =>
  Array.from({ length: count }, (_, nth) => value(nth * ms));

describe('a simulated machine', () => {
  it('has a clock that moves by its step only', () => {
    const { now, spend } = machine(1);
    for (let nth = 0; nth < 50; nth++) {
      spend(0, 40);
      const steps = now() / 0.1;
      expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
    }
  });

  it('is the same with the same seed, and another with another', () => {
    const told = (seed: number) => {
      const { now, spend, callTimes } = machine(seed);
      spend(1, 5_000);
      return [now(), ...callTimes];
    };
    expect(told(1)).toEqual(told(1));
    expect(told(1)).not.toEqual(told(2));
  });

  it('takes about as long as its calls do', () => {
    const ratios = Array.from({ length: 300 }, (_, seed) => {
      const { now, spend, callTimes } = machine(seed);
      const start = now();
      spend(0, 50_000);
      return (now() - start) / (50_000 * callTimes[0]);
    });
    // The slow frequency for half of the time, heat, collections and interruptions: a tenth.
    expect(mean(ratios)).toBeGreaterThan(1.06);
    expect(mean(ratios)).toBeLessThan(1.14);
  });
});

describe('what hinders', () => {
  it('drifts: later is slower', () => {
    const slower = Array.from({ length: 200 }, (_, seed) => {
      const at = drift({ heating: 0.04, wave: 0.02 }, 5, mulberry32(seed));
      return at(1_005) - at(5);
    });
    expect(mean(slower)).toBeCloseTo(0.04, 2);
  });

  it('is autocorrelated: half as much after 0.7 of the time it lasts', () => {
    const values = every(3.5, 20_000, drag({ spread: 0.01, lastsMs: 5 }, 0, mulberry32(1)));
    expect(autocorrelation(values, 1)).toBeCloseTo(Math.exp(-0.7), 1);
    expect(standardDeviation(values)).toBeCloseTo(0.01, 3);
  });

  it('has two modes, as much of the one as of the other', () => {
    const values = every(10, 40_000, modes({ cost: 0.12, lastsMs: 200 }, 0, mulberry32(1)));
    expect([...new Set(values)].sort()).toEqual([0, 0.12]);
    expect(mean(values)).toBeCloseTo(0.06, 2);
  });

  it('collects after so much work, for so long', () => {
    const paused = collections({ everyMs: 20, pauseMs: 0.3 }, mulberry32(1));
    const pauses = every(1, 40_000, () => paused(1));
    expect(pauses.filter((ms) => ms > 0).length / 2_000).toBeCloseTo(1, 1);
  });

  it('interrupts with a heavy tail: a few take most of what all take', () => {
    const interrupted = interruptions({ everyMs: 100, leastMs: 0.05 }, mulberry32(1));
    const lengths = every(1, 400_000, () => interrupted(1)).filter((ms) => ms > 0);
    const longest = [...lengths].sort((a, b) => b - a).slice(0, lengths.length / 10);
    expect(mean(longest) * 0.1).toBeGreaterThan(0.4 * mean(lengths));
  });
});
