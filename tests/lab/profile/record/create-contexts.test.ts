import { describe, expect, it } from 'vitest';
import { contextTree } from '../../../../src/lab/profile/record/context-tree.ts';
import { createContexts } from '../../../../src/lab/profile/record/create-contexts.ts';

/** What instrumented code does on entering: its own context, given that of its caller. */
function contextsOf(functions: number, isShared = true) {
  const tree = contextTree(functions, isShared);
  const contexts = createContexts(tree, isShared);
  const enter = (caller: number, id: number) => contexts.table[caller + id] || contexts.add(caller, id);
  const pathOf = (at: number) => {
    const path: number[] = [];
    for (let node = at / tree.stride; node > 2; node = tree.state[3 + 2 * node])
      path.unshift(tree.state[4 + 2 * node]);
    return path;
  };
  return { ...contexts, stride: tree.stride, enter, pathOf };
}

describe('calling contexts', () => {
  it('are told apart by the whole path of calls', () => {
    const { enter, pathOf, stride } = contextsOf(4);
    const a = enter(stride, 0);
    const ab = enter(a, 1);
    const b = enter(stride, 1);
    expect([a, ab, b].map(pathOf)).toEqual([[0], [0, 1], [1]]);
    expect(enter(a, 1)).toBe(ab);
    expect(new Set([a, ab, b]).size).toBe(3);
  });

  it('stand in what is shared before they are on', () => {
    const { enter, state, stride } = contextsOf(4);
    expect(state.buffer).toBeInstanceOf(SharedArrayBuffer);
    const before = state[1];
    const at = enter(stride, 3);
    expect(state[1]).toBe(before + 1);
    expect([...state.subarray(3 + 2 * before, 5 + 2 * before)]).toEqual([1, 3]);
    expect(at / stride).toBe(before);
  });

  it('of deep recursion begin again with the nearest call of the function', () => {
    const { enter, pathOf, stride, state } = contextsOf(2);
    let at = stride;
    for (let depth = 0; depth < 10_000; depth++) at = enter(at, depth % 2);
    expect(pathOf(at).at(-1)).toBe(1);
    expect(state[1]).toBeLessThan(600);
  });

  it('that there is no more room for have the function right', () => {
    const { enter, pathOf, state } = contextsOf(5_000);
    let seed = 1;
    for (let turn = 0; turn < 200; turn++) {
      let at = 5_000;
      for (let depth = 0; depth < 40; depth++) {
        seed = (seed * 48_271) % 2_147_483_647;
        at = enter(at, seed % 5_000);
        if (at > 0) expect(pathOf(at).at(-1)).toBe(seed % 5_000);
      }
    }
    expect(state[1]).toBeLessThanOrEqual(3_355);
  });

  it('are counted where nobody looks on', () => {
    const { enter, calls, state, stride } = contextsOf(3, false);
    expect(state.buffer).toBeInstanceOf(ArrayBuffer);
    const a = enter(stride, 0);
    for (let call = 0; call < 9; call++) enter(a, 1);
    expect([calls[a / stride], calls[enter(a, 1) / stride]]).toEqual([1, 10]);
  });

  it('are left by a section, however it ends', () => {
    const { within, state, stride } = contextsOf(3);
    const seen: number[] = [];
    within(() => seen.push(state[0]), 0)();
    const fails = within(() => {
      throw new Error('no');
    }, 2);
    expect(fails).toThrow('no');
    expect([seen, state[0]]).toEqual([[stride], 2 * stride]);
  });
});
