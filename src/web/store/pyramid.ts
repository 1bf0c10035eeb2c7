import { floatColumn } from '../../lab/model/column.ts';

const fan = 8;

/** Least and greatest; of nothing, Infinity and −Infinity. */
export type Extent = { least: number; greatest: number };

/** Questions about stretches of a growing column, answered without reading the stretch. */
export interface Pyramid {
  /** Takes in what the column has gained. Cost: O(gain). */
  grow(values: ArrayLike<number>): void;
  /** Of the values from `from` up to but not including `to`. Cost: O(log count), at most 16 numbers a level. */
  extent: (from: number, to: number) => Extent;
  /** How many values of a stretch are greater. Cost: O((those values + 1) × log count). */
  countAbove: (limit: number, from: number, to: number) => number;
}

type Level = { least: ArrayLike<number>; greatest: ArrayLike<number>; count: number };

/** Each level holds the extents of full blocks of eight of the level below; the column itself is the lowest. */
export function createPyramid(): Pyramid {
  const blocks: ReturnType<typeof createBlocks>[] = [];
  let levels: Level[] = [levelOf([])];

  return {
    grow(values) {
      levels = [levelOf(values)];
      for (let depth = 0; levels[depth].count >= fan; depth++) {
        blocks[depth] ??= createBlocks();
        blocks[depth].grow(levels[depth]);
        levels.push(blocks[depth].level());
      }
    },
    extent: (from, to) => extentIn(levels, Math.max(0, from), Math.min(levels[0].count, to)),
    countAbove: (limit, from, to) =>
      countAbove(levels, limit, { from: Math.max(0, from), to: Math.min(levels[0].count, to) }),
  };
}

const levelOf = (values: ArrayLike<number>): Level => ({
  least: values,
  greatest: values,
  count: values.length,
});

function createBlocks() {
  const least = floatColumn(64);
  const greatest = floatColumn(64);
  return {
    grow(below: Level) {
      for (let block = least.count(); (block + 1) * fan <= below.count; block++) {
        const { least: low, greatest: high } = taken(below, block * fan, (block + 1) * fan);
        least.push(low);
        greatest.push(high);
      }
    },
    level: (): Level => ({ least: least.view(), greatest: greatest.view(), count: least.count() }),
  };
}

function taken(level: Level, from: number, to: number, into: Extent = nothing()): Extent {
  const { least: lows, greatest: highs } = level;
  let { least, greatest } = into;
  for (let i = from; i < to; i++) {
    if (lows[i] < least) least = lows[i];
    if (highs[i] > greatest) greatest = highs[i];
  }
  into.least = least;
  into.greatest = greatest;
  return into;
}

const nothing = (): Extent => ({ least: Infinity, greatest: -Infinity });

/** The ragged ends on each level, then the full blocks between them one level up. */
function extentIn(levels: readonly Level[], from: number, to: number): Extent {
  const found = nothing();
  for (let depth = 0; from < to; depth++) {
    const level = levels[depth];
    const first = Math.ceil(from / fan);
    const last = Math.floor(to / fan);
    if (first >= last || depth === levels.length - 1) return taken(level, from, to, found);
    taken(level, from, first * fan, found);
    taken(level, last * fan, to, found);
    from = first;
    to = last;
  }
  return found;
}

function countAbove(levels: readonly Level[], limit: number, stretch: { from: number; to: number }): number {
  const inside = (depth: number, from: number, to: number): number => {
    let count = 0;
    for (let i = from; i < to; i++) {
      if (levels[depth].greatest[i] <= limit) continue;
      count += depth === 0 ? 1 : inside(depth - 1, i * fan, (i + 1) * fan);
    }
    return count;
  };
  let { from, to } = stretch;
  let count = 0;
  for (let depth = 0; from < to; depth++) {
    const first = Math.ceil(from / fan);
    const last = Math.floor(to / fan);
    if (first >= last || depth === levels.length - 1) return count + inside(depth, from, to);
    count += inside(depth, from, first * fan) + inside(depth, last * fan, to);
    from = first;
    to = last;
  }
  return count;
}
