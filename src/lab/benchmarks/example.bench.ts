import { bench } from 'arsenal-lab';

// How many different numbers are there in a list? Three ways to count them, at two lengths.

type Length = { n: number };

// Seeded, so that every run and every case sees the same numbers.
function numbers({ n }: Length): number[] {
  let seed = 1;
  return Array.from({ length: n }, () => (seed = (seed * 48_271) % 2_147_483_647) % n);
}

function bySearching(list: number[]): number {
  const seen: number[] = [];
  for (const number of list) if (!seen.includes(number)) seen.push(number);
  return seen.length;
}

function bySorting(list: number[]): number {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted.filter((number, i) => number !== sorted[i - 1]).length;
}

const options = {
  params: { n: [10, 1_000] },
  // Outside the clock: setup makes the list, check looks at one result before anything is measured.
  setup: numbers,
  check: (count: number, length: Length) => count === bySorting(numbers(length)),
};

bench('a Set', (list: number[]) => new Set(list).size, options);
bench('a searched array', bySearching, options);
bench('a sorted copy', bySorting, {
  ...options,
  check: (count, length) => count === bySearching(numbers(length)),
});
