import type { Measured } from '../../scripts/peers/results-file.ts';
import type { CaseFigures, Figures } from '../../scripts/peers/figures.ts';

/** Processes of one contender, one for each of the figures. */
export const measuredAs = (contender: string, scenario: string, all: readonly Figures[]): Measured[] =>
  all.map((figures, repeat) => ({ cell: { scenario, contender, repeat }, figures }));

/** A case with an interval of this half-width. */
export const around = (time: number, reach: number): CaseFigures => ({
  time,
  interval: { low: time - reach, high: time + reach },
});

/** A pair as the lab compares it, in a second. */
export const comparedAs = (value: number, reach: number): Figures => ({
  cases: [around(1, 0.01), { time: value }],
  ratio: { value, interval: { low: value - reach, high: value + reach } },
  wallMs: 1_000,
});
