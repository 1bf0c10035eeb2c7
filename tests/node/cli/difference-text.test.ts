import { describe, expect, it } from 'vitest';
import { differenceText, type FunctionChange } from '../../../src/node/cli/difference-text.ts';

const change = (name: string, took: number, more: Partial<FunctionChange> = {}): FunctionChange => ({
  name,
  file: 'file:///w/a.bench.js',
  line: 3,
  baseline: Float64Array.of(took, took),
  candidate: Float64Array.of(took, took),
  difference: 0,
  interval: { low: -0.02 * took, high: 0.02 * took },
  ratio: 1,
  p: 1,
  isChanged: false,
  ...more,
});

describe('differenceText', () => {
  it('tells what changed first, then the heaviest of the others, and how many more there are', () => {
    const others = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => change(name, 10));
    const slower = change('slow', 40, { ratio: 1.1, interval: { low: 3, high: 5 }, isChanged: true });
    const lines = differenceText('x.js, node, sort', [...others, slower]).split('\n');
    expect(lines[0]).toBe('x.js, node, sort: 1 of 7 functions changed, by their own time in a call');
    expect(lines[2]).toMatch(
      /^slow +a\.bench\.js:3 +40\.0\s% +\+10\.0\s% +\+7\.50\s% to \+12\.5\s% +changed$/,
    );
    expect(lines[3]).toMatch(/^a .* not shown to differ$/);
    expect(lines.at(-2)).toBe('and 1 more that were not shown to differ');
  });

  it('names what is new, what has no name and what is in no file', () => {
    const text = differenceText('x', [
      change('', 10, { file: '', line: 0 }),
      change('new', 0, { ratio: undefined, isChanged: true }),
    ]);
    expect(text).toMatch(/^new +a\.bench\.js:3 +0\s% +new +– +changed$/m);
    expect(text).toMatch(/^\(anonymous\) +– +100\s%/m);
  });
});
