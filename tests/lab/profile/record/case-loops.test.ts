import { describe, expect, it } from 'vitest';
import { caseLoops } from '../../../../src/lab/profile/record/case-loops.ts';
import { contextTree } from '../../../../src/lab/profile/record/context-tree.ts';
import { createContexts } from '../../../../src/lab/profile/record/create-contexts.ts';

/** Loops that call a body so often as asked, and take a tenth of a millisecond a call. */
function loopsOf() {
  const contexts = createContexts(contextTree(3, true), true);
  const on = () => contexts.state[0] / 3;
  const sync = (body: (...given: unknown[]) => unknown, input: unknown, _: unknown, calls: number) => {
    for (let call = 0; call < calls; call++) body(input);
    return calls / 10;
  };
  const later = async (body: (...given: unknown[]) => unknown, input: unknown, _: unknown, calls: number) => {
    for (let call = 0; call < calls; call++) await body(input);
    return calls / 10;
  };
  const loops = { sync, syncEach: sync, async: later, asyncEach: later };
  return { on, loops: caseLoops(contexts, [loops, loops, loops]) };
}

describe('the loops of a case', () => {
  it('say that it is on, and make short sections longer', () => {
    const { on, loops } = loopsOf();
    const seen: number[] = [];
    expect(loops[0].sync(() => seen.push(on()), 1, {}, 1, undefined)).toBeCloseTo(0.1);
    expect(seen).toHaveLength(1 + 10);
    expect(new Set(seen)).toEqual(new Set([1]));
    expect(on()).toBe(0);
  });

  it('give each fresh input to one call', () => {
    const { loops } = loopsOf();
    let calls = 0;
    loops[0].syncEach(() => calls++, [1, 2], {}, 2, undefined);
    expect(calls).toBe(2);
  });

  it('say that it is waited for while it waits', async () => {
    const { on, loops } = loopsOf();
    const seen: number[] = [];
    const body = () => {
      seen.push(on());
      return Promise.resolve().then(() => seen.push(on()));
    };
    await loops[0].async(body, 1, {}, 20, undefined);
    expect(seen.slice(0, 4)).toEqual([1, 2, 1, 2]);
    expect(on()).toBe(0);
  });

  it('that are of no case call nothing and take no time', async () => {
    const { loops } = loopsOf();
    let calls = 0;
    const body = () => calls++;
    expect(loops[1].sync(body, 1, {}, 1_000, undefined)).toBeCloseTo(1e-3);
    expect(await loops[2].async(body, 1, {}, 1_000, undefined)).toBeCloseTo(1e-3);
    expect(calls).toBe(0);
  });
});
