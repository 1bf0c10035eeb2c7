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
/** No engine makes larger pieces, nor so much of it at a time; a broken file might tell of some. */
const LARGEST = 2 ** 24;
const MOST_PAGES = 2 ** 20;

/** Cost: a page's worth of code to look through, each time. */
export function createCodeMap<T>(): CodeMap<T> {
  const starts = new Map<number, Placed<T>>();
  const pages = createPages<T>();
  const drop = (placed: Placed<T>) => {
    starts.delete(placed.start);
    pages.take(placed);
  };
  const add = (placed: Placed<T>) => {
    const { start, size } = placed;
    if (!(start >= 0 && size > 0 && size <= LARGEST)) return;
    const near = new Set(pagesOf(placed).flatMap(pages.at));
    for (const other of near) if (overlap(other, placed)) drop(other);
    if (pages.put(placed)) starts.set(start, placed);
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
      const here = pages.at(Math.floor(address / PAGE));
      const found = here.find(({ start, size }) => address >= start && address < start + size);
      return found && { code: found.code, offset: address - found.start };
    },
  };
}

/** What stands on each page of memory, as far as there is room for it. */
function createPages<T>() {
  const pages = new Map<number, Placed<T>[]>();
  let taken = 0;
  const at = (page: number): readonly Placed<T>[] => pages.get(page) ?? [];
  return {
    at,
    put(placed: Placed<T>): boolean {
      const own = pagesOf(placed);
      if (taken + own.length > MOST_PAGES) return false;
      taken += own.length;
      for (const page of own) pages.set(page, [...at(page), placed]);
      return true;
    },
    take(placed: Placed<T>) {
      const own = pagesOf(placed);
      taken -= own.length;
      for (const page of own)
        pages.set(
          page,
          at(page).filter((other) => other !== placed),
        );
    },
  };
}

function pagesOf({ start, size }: Placed<unknown>): number[] {
  const first = Math.floor(start / PAGE);
  return Array.from({ length: Math.floor((start + size - 1) / PAGE) - first + 1 }, (_, nth) => first + nth);
}

const overlap = (a: Placed<unknown>, b: Placed<unknown>) =>
  a.start < b.start + b.size && b.start < a.start + a.size;
