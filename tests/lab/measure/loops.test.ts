import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { loopsText, recordedLoopsText, sharedLoops } from '../../../src/lab/measure/loops.ts';

const kinds = ['sync', 'syncEach', 'async', 'asyncEach'] as const;

describe.each([
  ['loopsText', loopsText],
  ['recordedLoopsText', recordedLoopsText],
])('%s', (_, textOf) => {
  it('is code that needs nothing from outside, one set of loops for each case, one for the empty call and one for opaque calls', async () => {
    const loops = [sharedLoops];
    runInNewContext(`loops.push(...${textOf(2)})`, { loops });
    loops.shift();
    expect(loops).toHaveLength(4);
    expect(new Set(loops.map(({ sync }) => sync)).size).toBe(4);
    for (const kind of kinds) {
      let time = 0;
      const seen: unknown[] = [];
      const sink = { value: undefined };
      const body = (input: unknown) => ((time += 2), seen.push(input));
      const inputs = ['a', 'b', 'c'];
      const elapsed = await loops[1][kind](body, inputs, {}, 3, { now: () => time, sink });
      expect(elapsed).toBe(6);
      expect(seen).toEqual(kind.endsWith('Each') ? inputs : [inputs, inputs, inputs]);
      expect(sink.value).toBe(3);
    }
  });

  it('writes out the loops that are shared elsewhere', () => {
    for (const kind of kinds) expect(textOf(1)).toContain(String(sharedLoops[kind]));
  });
});
