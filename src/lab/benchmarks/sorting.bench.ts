import { bench } from 'arsenal-lab';

// Every case copies as it sorts, so that each call gets the same unsorted items.
const params = { n: [100, 10_000] };
type Size = { n: number };
type Item = { key: number; place: number };

// Seeded: the same numbers in every run.
function numbers({ n }: Size): number[] {
  let seed = 1;
  return Array.from({ length: n }, () => (seed = (seed * 48_271) % 2_147_483_647));
}

const strings = (size: Size) => numbers(size).map((number) => number.toString(36));
// Ten records share a key, so it shows whether the order of equals is kept.
const records = ({ n }: Size) =>
  numbers({ n }).map((number, place): Item => ({ key: number % (n / 10), place }));

const byNumber = (a: number, b: number) => a - b;
const byKey = (a: Item, b: Item) => a.key - b.key;
const byKeyThenPlace = (a: Item, b: Item) => byKey(a, b) || a.place - b.place;

const ascends = <T>(items: ArrayLike<T>, compare: (a: T, b: T) => number) =>
  Array.from(items).every((item, i) => i === 0 || compare(items[i - 1], item) <= 0);

// Sorted, and still the same items: none lost, none twice.
function isSorted<T>(sorted: ArrayLike<T>, items: ArrayLike<T>, compare: (a: T, b: T) => number): boolean {
  const counts = new Map<T, number>();
  for (const item of Array.from(items)) counts.set(item, (counts.get(item) ?? 0) + 1);
  for (const item of Array.from(sorted)) counts.set(item, (counts.get(item) ?? 0) - 1);
  return ascends(sorted, compare) && Array.from(counts.values()).every((left) => left === 0);
}

bench('numbers', (list: number[]) => list.toSorted(byNumber), {
  params,
  setup: numbers,
  check: (sorted, _params, list) => isSorted(sorted, list, byNumber),
});

bench('numbers in a typed array', (list: Float64Array) => list.toSorted(), {
  params,
  setup: (size: Size) => Float64Array.from(numbers(size)),
  check: (sorted, _params, list) => isSorted(sorted, list, byNumber),
});

bench('numbers already in order', (list: number[]) => list.toSorted(byNumber), {
  params,
  setup: (size: Size) => numbers(size).sort(byNumber),
  check: (sorted, _params, list) => sorted !== list && isSorted(sorted, list, byNumber),
});

bench('strings', (list: string[]) => list.toSorted(), {
  params,
  setup: strings,
  check: (sorted, _params, list) => isSorted(sorted, list, (a, b) => (a < b ? -1 : a > b ? 1 : 0)),
});

bench('strings as people sort them', (list: string[]) => list.toSorted(new Intl.Collator('en').compare), {
  params,
  setup: strings,
  check: (sorted, _params, list) => isSorted(sorted, list, (a, b) => a.localeCompare(b, 'en')),
});

bench('records by a key', (list: Item[]) => list.toSorted(byKey), {
  params,
  setup: records,
  check: (sorted, _params, list) => isSorted(sorted, list, byKeyThenPlace),
});
