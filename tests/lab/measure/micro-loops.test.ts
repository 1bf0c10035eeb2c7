import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { sharedLoops } from '../../../src/lab/measure/loops.ts';
import { createMicroLoops } from '../../../src/lab/measure/micro-loops.ts';

describe('createMicroLoops', () => {
  it('makes loops for each function, the empty call and opaque calls, every time of other text', () => {
    const texts: string[] = [];
    const loops = createMicroLoops((text) => {
      texts.push(text);
      return runInThisContext(text);
    });
    const [first, second] = [loops(2), loops(2)];
    expect(new Set([...first, ...second].map(({ sync }) => sync)).size).toBe(8);
    expect(texts[0]).not.toBe(texts[1]);
    let time = 0;
    const probe = { now: () => time, sink: { value: undefined } };
    expect(second[2].sync(() => (time += 2), undefined, {}, 3, probe)).toBe(6);
  });

  it('takes the shared loops where no text may be evaluated, and does not ask again', () => {
    let asked = 0;
    const loops = createMicroLoops(() => {
      asked++;
      throw new EvalError('refused by the policy');
    });
    expect(loops(1)).toEqual([sharedLoops, sharedLoops]);
    expect(loops(2)).toEqual([sharedLoops, sharedLoops, sharedLoops]);
    expect(asked).toBe(1);
  });

  it('takes the shared loops where the answer is something else', () => {
    expect(createMicroLoops(() => 'text')(1)).toEqual([sharedLoops, sharedLoops]);
    expect(createMicroLoops(() => [{}, undefined])(1)).toEqual([sharedLoops, sharedLoops]);
  });
});
