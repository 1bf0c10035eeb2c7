import { spanText } from '../../src/lab/model/quantity-text.ts';
import type { Milliseconds } from '../../src/lab/model/units.ts';
import { cellKey } from './cell.ts';
import type { Cell } from './cell.ts';
import { cellSeconds } from './planned-cells.ts';

const msPerSecond = 1_000;

/** Time left after `done` cells of a run: what is expected of the rest, in the measure of what was expected of the others. */
export function timeLeft(cells: readonly Cell[], done: number, passed: Milliseconds): Milliseconds {
  const expected = (some: readonly Cell[]) =>
    msPerSecond * some.reduce((sum, cell) => sum + cellSeconds(cell), 0);
  const rest = expected(cells.slice(done));
  return done === 0 ? rest : (rest * passed) / expected(cells.slice(0, done));
}

/** `12 of 240 done, about 38 min 5 s left; now json mitata 3` */
export function progressText(cells: readonly Cell[], done: number, passed: Milliseconds): string {
  const next = cells.at(done);
  const left = `${done} of ${cells.length} done, about ${spanText(timeLeft(cells, done, passed))} left`;
  return next ? `${left}; now ${cellKey(next)}` : left;
}
