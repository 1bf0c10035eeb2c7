/** What this needs of a typed array. */
type Numbers<A> = {
  readonly length: number;
  [index: number]: number;
  set(from: A, at?: number): void;
  fill(value: number, from: number, to: number): A;
  subarray(from: number, to: number): A;
};

/** Numbers of one kind in order of arrival. */
export interface Column<A> {
  count(): number;
  push(value: number): void;
  append(values: A): void;
  /** The same value, `times` over. */
  repeat(value: number, times: number): void;
  /** What is there so far: a view, good until the column grows. */
  view(): A;
}

/** Memory doubles when it is full, so a value costs O(1) on average. */
export function createColumn<A extends Numbers<A>>(make: (length: number) => A, capacity = 1_024): Column<A> {
  let values = make(capacity);
  let count = 0;

  const reserve = (more: number) => {
    if (count + more <= values.length) return;
    const larger = make(Math.max(2 * values.length, count + more));
    larger.set(values.subarray(0, count));
    values = larger;
  };
  return {
    count: () => count,
    push(value) {
      reserve(1);
      values[count++] = value;
    },
    append(more) {
      reserve(more.length);
      values.set(more, count);
      count += more.length;
    },
    repeat(value, times) {
      reserve(times);
      values.fill(value, count, count + times);
      count += times;
    },
    view: () => values.subarray(0, count),
  };
}

export const floatColumn = (capacity?: number) =>
  createColumn((length) => new Float64Array(length), capacity);

export const wholeColumn = (capacity?: number) => createColumn((length) => new Uint32Array(length), capacity);
