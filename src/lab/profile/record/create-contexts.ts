import type { ContextTree } from './context-tree.ts';

/** What instrumented code refers to, and what is told of it outside. */
export type Contexts = Pick<ContextTree, 'state'> & {
  /** By context times `stride` and function: the context of that function called there, times `stride`. */
  table: Int32Array;
  add: (caller: number, id: number) => number;
  /** The same function, for which the case is on; then the context of that number. */
  within: <A extends unknown[], R>(run: (...given: A) => R, after: number) => (...given: A) => R;
  /** How often each context was entered; nothing where another thread looks on instead. */
  calls: Float64Array;
};

/**
 * What keeps a thread in the calling context it is in.
 *
 * Shape:   where nobody looks on, `table` stays empty, so that each call comes to `add` and is counted.
 * Assumes  its own text is all it needs: it is put into a worker as text, in one line.
 * Cost:    4 bytes for each context and function, of which those are never touched that never come up.
 */
export function createContexts({ state, stride, most, called }: ContextTree, isShared: boolean): Contexts {
  const known = new Int32Array(most * stride);
  const table = isShared ? known : new Int32Array(most * stride);
  const calls = new Float64Array(isShared ? 0 : most);
  const add = (at: number, id: number) => {
    known[at + id] ||= called(at / stride, id) * stride;
    if (!isShared) calls[known[at + id] / stride]++;
    return known[at + id];
  };
  const within =
    <A extends unknown[], R>(run: (...given: A) => R, after: number) =>
    (...given: A) => {
      state[0] = stride;
      try {
        return run(...given);
      } finally {
        state[0] = after * stride;
      }
    };
  return { state, table, add, within, calls };
}
