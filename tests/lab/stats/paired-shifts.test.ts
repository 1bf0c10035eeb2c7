import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { pairedShifts } from '../../../src/lab/stats/paired-shifts.ts';
import type { WorkerSamples } from '../../../src/lab/stats/worker-samples.ts';

const worker = (replicate: number, durations: ArrayLike<number>, overhead = 0): WorkerSamples => ({
  replicate,
  durations: Float64Array.from(durations),
  overhead,
});
const twice = Math.log(2);
const ratios = (reference: WorkerSamples[], candidate: WorkerSamples[]) =>
  Object.values(pairedShifts(reference, candidate).shifts).map(Math.exp);

/** A machine that slows down by half during a run, with noise from round to round that both sides feel. */
function drift(rounds: number, seed: number): number[] {
  const random = mulberry32(seed);
  return Array.from({ length: rounds }, (_, nth) => (1 + nth / (2 * rounds)) * (1 + random()));
}

describe('pairedShifts', () => {
  it('cancel what a round did to both sides', () => {
    const [one, other] = [drift(500, 1), drift(300, 2)];
    const reference = [worker(0, one), worker(1, other)];
    const candidate = [1.02, 1.02].map((by, nth) =>
      worker(
        nth,
        [one, other][nth].map((ms) => ms * by),
      ),
    );
    for (const ratio of ratios(reference, candidate)) expect(ratio).toBeCloseTo(1.02, 12);
    expect(pairedShifts(reference, candidate).rounds).toBe(800);
  });

  it('are 0 of a case with itself, whatever an empty call cost', () => {
    const same = [worker(0, drift(50, 1), 0.3), worker(4, drift(50, 2))];
    expect(pairedShifts(same, same).shifts).toEqual({ 0: 0, 4: 0 });
  });

  it('take the empty call off both sides', () => {
    // Net of 1 it is 4 against 2, and net of 1 and 2 it is 3 against 2.
    const gross = (ms: number) => Array.from({ length: 9 }, () => ms);
    expect(ratios([worker(0, gross(3), 1)], [worker(0, gross(5), 1)])[0]).toBeCloseTo(2, 12);
    expect(ratios([worker(0, gross(3), 1)], [worker(0, gross(5), 2)])[0]).toBeCloseTo(1.5, 12);
  });

  it('go by the number of the worker, and leave out one that measured only one side', () => {
    const reference = [worker(7, [1, 1]), worker(0, [1, 1]), worker(3, [1, 1])];
    const candidate = [worker(0, [2, 2]), worker(9, [5, 5]), worker(7, [4, 4])];
    expect(pairedShifts(reference, candidate)).toEqual({
      shifts: { 0: twice, 7: Math.log(4) },
      rounds: 4,
    });
  });

  it('pair the rounds both have, where one side ended early', () => {
    expect(pairedShifts([worker(0, [1, 10, 100, 1_000])], [worker(0, [2, 20])])).toEqual({
      shifts: { 0: twice },
      rounds: 2,
    });
  });

  it('count an interrupted round as a slow one, and not as a hundred of them', () => {
    const one = drift(100, 3);
    const random = mulberry32(4);
    const other = one.map((ms, nth) => (nth === 50 ? 1_000 * ms : ms * (1 + 0.01 * random())));
    expect(ratios([worker(0, one)], [worker(0, other)])[0]).toBeLessThan(1.01);
  });

  it.each<[string, WorkerSamples, WorkerSamples]>([
    ['a side is not above its empty call', worker(0, [1, 1], 2), worker(0, [5, 5], 2)],
    ['a side is just what an empty call takes', worker(0, [5, 5], 2), worker(0, [2, 2], 2)],
    ['the clock moved for one side at a time', worker(0, [0, 1, 0]), worker(0, [1, 0, 2])],
    ['one side has no samples', worker(0, [1, 2]), worker(0, [])],
  ])('leave out a worker where %s', (_, one, other) => {
    expect(pairedShifts([one], [other])).toEqual({ shifts: {}, rounds: 0 });
  });

  it('leave out the rounds in which the clock did not move for both', () => {
    expect(pairedShifts([worker(0, [1, 0, 1, 1])], [worker(0, [2, 2, 0, 2])])).toMatchObject({ rounds: 2 });
  });
});
