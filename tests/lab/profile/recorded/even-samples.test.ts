import { describe, expect, it } from 'vitest';
import { evenSamples } from '../../../../src/lab/profile/recorded/even-samples.ts';

const recorded = (timeDeltas: number[]) => ({
  nodes: [],
  startTime: 1_000,
  endTime: 1_000_000,
  samples: timeDeltas.map(() => 1),
  timeDeltas,
});

describe('evenSamples', () => {
  it('cuts a sample that stands for more than three typical ones', () => {
    const { timeDeltas, endTime } = evenSamples(recorded([100, 90, 5_000, 110, 250]));
    expect(timeDeltas).toEqual([100, 90, 330, 110, 250]);
    expect(endTime).toBe(1_880);
  });

  it('leaves even samples as they are, and none as none', () => {
    expect(evenSamples(recorded([100, 101, 99])).timeDeltas).toEqual([100, 101, 99]);
    expect(evenSamples(recorded([])).timeDeltas).toEqual([]);
  });
});
