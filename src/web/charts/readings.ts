import type { Milliseconds } from '../../lab/model/units.ts';

/** Readings in order of time. */
export type Readings = {
  at: ArrayLike<Milliseconds>;
  values: ArrayLike<number>;
  /** Of the values from `from` up to but not including `to`, where that is known without reading each of them. */
  extent?: (from: number, to: number) => { least: number; greatest: number };
};
