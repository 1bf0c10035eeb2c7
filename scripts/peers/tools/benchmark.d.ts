/** What is used of Benchmark.js, which has no types of its own. */
declare module 'benchmark' {
  type Deferred = { resolve(): void };
  type Options = { defer?: boolean; fn: (deferred: Deferred) => unknown };
  interface Bench {
    name: string;
    error?: unknown;
    /** In seconds per call. */
    stats: { mean: number; moe: number };
    /** −1 where this one is slower than the other, 1 where it is faster, 0 where its test cannot tell. */
    compare(other: Bench): number;
  }
  interface Suite {
    add(name: string, options: Options): Suite;
    on(event: 'complete', listener: () => void): Suite;
    run(options: { async: boolean }): Suite;
    map<T>(change: (bench: Bench) => T): T[];
  }
  const Benchmark: { Suite: new () => Suite };
  export = Benchmark;
}
