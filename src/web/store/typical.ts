import { floatColumn } from '../../lab/model/column.ts';

const block = 8;

/** A robust middle of any stretch of a growing column: the mean of the medians of its full blocks of eight. */
export interface Typical {
  /** Takes in what the column has gained. Cost: O(gain). */
  grow(values: ArrayLike<number>): void;
  /** From `from` up to but not including `to`; undefined where no full block lies inside. Cost: O(1). */
  middle: (from: number, to: number) => number | undefined;
}

export function createTypical(): Typical {
  const sums = floatColumn(256);
  const eight = new Float64Array(block);
  sums.push(0);

  return {
    grow(values) {
      for (let next = sums.count(); next * block <= values.length; next++) {
        for (let i = 0; i < block; i++) eight[i] = values[(next - 1) * block + i];
        eight.sort();
        sums.push(sums.view()[next - 1] + (eight[3] + eight[4]) / 2);
      }
    },
    middle(from, to) {
      const first = Math.ceil(Math.max(0, from) / block);
      const last = Math.min(Math.floor(to / block), sums.count() - 1);
      const upTo = sums.view();
      return last > first ? (upTo[last] - upTo[first]) / (last - first) : undefined;
    },
  };
}
