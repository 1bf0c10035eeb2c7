/**
 * What a person writes a benchmark with. The same few words serve the editor, a file on disk and
 * the built-in suites, as globals or by `import { bench, group, keep } from 'arsenal-lab'`.
 *
 *     group('sorting', () => {
 *       bench('toSorted', (numbers: number[]) => numbers.toSorted(), {
 *         params: { n: [10, 1e3, 1e5] },
 *         setup: ({ n }) => Array.from({ length: n }, Math.random),
 *         check: (sorted, { n }) => sorted.length === n,
 *       });
 *     });
 */

export type ParamValue = number | string | boolean;
/** One value for each parameter of a case, by name. */
export type Params = Record<string, ParamValue>;
/** Every value a parameter takes; the case is measured once for each combination. */
export type ParamLists = Record<string, readonly ParamValue[]>;

type NoParams = Record<string, readonly never[]>;

/** One combination out of the lists. */
export type Combination<P extends ParamLists> = { readonly [K in keyof P]: P[K][number] };

type Awaitable<T> = T | Promise<T>;

/**
 * Everything but the body is outside the clock. An async function in any place is awaited.
 *
 * `setup` makes what the body is given, once a worker. `beforeEach` makes a fresh value for every
 * call out of it, before the section that is timed. `check` looks at one result of the body
 * before the case is measured: returning false or throwing fails the case.
 */
export type BenchOptions<P extends ParamLists, State, Input, Out> = {
  params?: P;
  setup?: (params: Combination<P>) => Awaitable<State>;
  teardown?: (state: State, params: Combination<P>) => Awaitable<void>;
  beforeEach?: (state: State, params: Combination<P>) => Awaitable<Input>;
  afterEach?: (input: Input, params: Combination<P>) => Awaitable<void>;
  check?: (result: Awaited<Out>, params: Combination<P>, input: Input) => unknown;
  /** Others of the run are compared with this case. Default: the first case. */
  baseline?: boolean;
};

export type GroupOptions = {
  /**
   * The cases of the group claim to compute the same, and so do those of each group inside: before they are measured,
   * one result of each is compared with that of the first with the same parameters. One that is not deeply equal fails.
   * Default: false.
   */
  sameResult?: boolean;
};

/** The body is given what `beforeEach` or else `setup` made, then the parameters. */
export type BenchBody<P extends ParamLists, Input, Out> = (input: Input, params: Combination<P>) => Out;

export interface Authoring {
  /** Adds a case, or one case for each combination of `params`. */
  bench<const P extends ParamLists = NoParams, State = undefined, Input = State, Out = unknown>(
    name: string,
    body: BenchBody<P, NoInfer<Input>, Out>,
    options?: BenchOptions<P, State, Input, Out>,
  ): void;
  /** Puts the cases added inside under a common name. */
  group(name: string, define: () => void, options?: GroupOptions): void;
  /** Tells the engine that a value is used, so that the work behind it is not removed as dead code. Returns it. */
  keep<T>(value: T): T;
  /** The bytes of an attached file. Throws if no file of that name is attached. */
  file(name: string): Uint8Array<ArrayBuffer>;
  /** An attached file as text. */
  text(name: string): string;
}

export declare const bench: Authoring['bench'];
export declare const group: Authoring['group'];
export declare const keep: Authoring['keep'];
export declare const file: Authoring['file'];
export declare const text: Authoring['text'];
