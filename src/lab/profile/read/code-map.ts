/** A piece of code at an address. */
export type Placed<T> = { start: number; size: number; code: T };

/** What stands at which address, as it comes and goes. */
export interface CodeMap<T> {
  /** What overlaps it is gone. */
  add(placed: Placed<T>): void;
  /** What begins there. */
  at(start: number): T | undefined;
  move(from: number, to: number): void;
  remove(start: number): void;
  /** What stands at an address, and how far into it that is. */
  find(address: number): { code: T; offset: number } | undefined;
}

const PAGE = 4_096;
/** No engine makes larger pieces; a broken file might tell of some. */
const LARGEST = 2 ** 24;

/** Cost: a page's worth of code to look through, each time. */
export function createCodeMap<T>(): CodeMap<T> {
  const starts = new Map<number, Placed<T>>();
  const pages = new Map<number, Placed<T>[]>();
  const drop = (placed: Placed<T>) => {
    starts.delete(placed.start);
    for (const page of pagesOf(placed)) pages.set(page, without(pages.get(page), placed));
  };
  const add = (placed: Placed<T>) => {
    const { start, size } = placed;
    if (!(start >= 0 && size > 0 && size <= LARGEST)) return;
    for (const page of pagesOf(placed))
      pages
        .get(page)
        ?.filter((other) => overlap(other, placed))
        .forEach(drop);
    starts.set(start, placed);
    for (const page of pagesOf(placed)) pages.set(page, [...(pages.get(page) ?? []), placed]);
  };
  return {
    add,
    at: (start) => starts.get(start)?.code,
    move(from, to) {
      const placed = starts.get(from);
      if (!placed) return;
      drop(placed);
      add({ ...placed, start: to });
    },
    remove(start) {
      const placed = starts.get(start);
      if (placed) drop(placed);
    },
    find(address) {
      const here = pages.get(Math.floor(address / PAGE));
      const found = here?.find(({ start, size }) => address >= start && address < start + size);
      return found && { code: found.code, offset: address - found.start };
    },
  };
}

function pagesOf({ start, size }: Placed<unknown>): number[] {
  const first = Math.floor(start / PAGE);
  return Array.from({ length: Math.floor((start + size - 1) / PAGE) - first + 1 }, (_, nth) => first + nth);
}

const without = <T>(list: readonly T[] = [], item: T): T[] => list.filter((each) => each !== item);

const overlap = (a: Placed<unknown>, b: Placed<unknown>) =>
  a.start < b.start + b.size && b.start < a.start + a.size;
