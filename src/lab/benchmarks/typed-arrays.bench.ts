import { bench, group } from 'arsenal-lab';

// The same 10,000 whole numbers in each kind of array. Small enough that a 32-bit float holds every
// one, and a double every sum, exactly.
const n = 10_000;
const value = (i: number) => (i * 7_919) % 1_000;
const total = 10 * ((999 * 1_000) / 2); // each of 0 … 999 comes up ten times

const plain = () => Array.from({ length: n }, (_, i) => value(i));
const doubles = () => Float64Array.from(plain());

group('sum', () => {
  // One function each: a function shared by several kinds of array is compiled for all of them at once.
  bench(
    'Array',
    (array) => {
      let sum = 0;
      for (let i = 0; i < array.length; i++) sum += array[i];
      return sum;
    },
    { setup: plain, check: (sum) => sum === total },
  );

  bench(
    'Float64Array',
    (array) => {
      let sum = 0;
      for (let i = 0; i < array.length; i++) sum += array[i];
      return sum;
    },
    { setup: doubles, check: (sum) => sum === total },
  );

  bench(
    'Float32Array',
    (array) => {
      let sum = 0;
      for (let i = 0; i < array.length; i++) sum += array[i];
      return sum;
    },
    { setup: () => Float32Array.from(plain()), check: (sum) => sum === total },
  );

  bench(
    'Int32Array',
    (array) => {
      let sum = 0;
      for (let i = 0; i < array.length; i++) sum += array[i];
      return sum;
    },
    { setup: () => Int32Array.from(plain()), check: (sum) => sum === total },
  );

  bench(
    'DataView',
    (view) => {
      let sum = 0;
      for (let at = 0; at < view.byteLength; at += 8) sum += view.getFloat64(at, true);
      return sum;
    },
    {
      setup() {
        const view = new DataView(new ArrayBuffer(8 * n));
        plain().forEach((number, i) => view.setFloat64(8 * i, number, true));
        return view;
      },
      check: (sum) => sum === total,
    },
  );

  bench('Float64Array reduce', (array) => array.reduce((sum, number) => sum + number, 0), {
    setup: doubles,
    check: (sum) => sum === total,
  });
});

group('make', () => {
  const isSame = (array: Float64Array) =>
    array.length === n && array.every((number, i) => number === value(i));

  bench('from an array', (array) => Float64Array.from(array), { setup: plain, check: isSame });
  bench('by slice', (array) => array.slice(), {
    setup: doubles,
    check: (copy, _params, array) => copy.buffer !== array.buffer && isSame(copy),
  });
  bench('by map', (array) => array.map((number) => 2 * number), {
    setup: doubles,
    check: (twice) => twice.every((number, i) => number === value(i) + value(i)),
  });
});

group('write', () => {
  bench(
    'set',
    ({ from, to }) => {
      to.set(from);
      return to;
    },
    {
      setup: () => ({ from: doubles(), to: new Float64Array(n) }),
      check: (written) => written.every((number, i) => number === value(i)),
    },
  );
  bench('fill', (array) => array.fill(1.5), {
    setup: doubles,
    check: (filled) => filled.every((number) => number === 1.5),
  });
  // A view of part of the memory, not a copy: writing to it writes to the whole.
  bench(
    'through a subarray',
    (array) => {
      array.subarray(n / 2).fill(-1);
      return array;
    },
    {
      setup: doubles,
      check: (array) => array.every((number, i) => number === (i < n / 2 ? value(i) : -1)),
    },
  );
});
