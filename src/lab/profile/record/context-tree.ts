/** The calling contexts of a thread, each a number from 0. */
export type ContextTree = {
  /** The context that is on, times `stride`; how many there are; `stride`; then caller and function of each. */
  state: Int32Array;
  stride: number;
  most: number;
  /** The context of a function called in another. */
  called: (caller: number, id: number) => number;
};

/**
 * The first three contexts are all that is not the case, the case, and waiting for it. A context stands in `state` before
 * it is ever on.
 *
 * Shape:   the number of functions; whether another thread looks on.
 * Assumes  its own text is all it needs: it is put into a worker as text, in one line.
 * Cost:    Where contexts run out, or are nested deeper than any stack is read, a function is found in the nearest call of
 *          it that is on, or else beside the case.
 */
export function contextTree(functions: number, isShared: boolean): ContextTree {
  const HEAD = 3;
  const DEEPEST = 512;
  const stride = Math.max(3, functions);
  const most = Math.max(1024, Math.min(65536, Math.floor(16777216 / stride)));
  const bytes = 4 * (HEAD + 2 * most);
  const state = new Int32Array(isShared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
  const depths = new Uint16Array(most);
  const alone = new Int32Array(functions);
  const made = (caller: number, id: number) => {
    const node = state[1];
    state[HEAD + 2 * node] = caller;
    state[HEAD + 1 + 2 * node] = id;
    depths[node] = depths[caller] + 1;
    Atomics.store(state, 1, node + 1);
    return node;
  };
  const again = (caller: number, id: number) => {
    for (let at = caller; at > 2; at = state[HEAD + 2 * at]) if (state[HEAD + 1 + 2 * at] === id) return at;
    return 0;
  };
  const spare = (id: number) => {
    if (alone[id] === 0 && state[1] < most) alone[id] = made(0, id);
    return alone[id];
  };
  const called = (caller: number, id: number) => {
    const isRoom = depths[caller] < DEEPEST && state[1] < most - functions;
    return isRoom ? made(caller, id) : again(caller, id) || spare(id);
  };
  state[2] = stride;
  for (let first = 0; first < 3; first++) made(0, -1);
  return { state, stride, most, called };
}
