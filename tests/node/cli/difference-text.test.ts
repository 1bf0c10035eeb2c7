import { describe, expect, it } from 'vitest';
import type { FunctionDifference, ProfileDifference } from '../../../src/lab/model/profile-difference.ts';
import { differenceText } from '../../../src/node/cli/difference-text.ts';

const change = (name: string, took: number, more: Partial<FunctionDifference> = {}): FunctionDifference => ({
  name,
  file: 'file:///w/a.bench.js',
  line: 3,
  column: 1,
  baseline: took,
  candidate: took,
  p: 1,
  isChanged: false,
  ...more,
});

const difference = (functions: FunctionDifference[]): ProfileDifference => ({
  title: 'x.js, node, sort',
  unit: 'microseconds-per-call',
  rounds: 'workers',
  count: 24,
  level: 0.95,
  functions,
});

describe('differenceText', () => {
  it('tells what changed first, then the heaviest of the others, and how many more there are', () => {
    const others = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => change(name, 10));
    const slower = change('slow', 40, {
      change: 0.1,
      interval: { low: 0.075, high: 0.125 },
      isChanged: true,
    });
    const lines = differenceText(difference([...others, slower])).split('\n');
    expect(lines[0]).toBe('x.js, node, sort: 1 of 7 functions changed, by their own time in a call');
    expect(lines[2]).toMatch(
      /^slow +a\.bench\.js:3 +40\.0\s% +\+10\.0\s% +\+7\.50\s% to \+12\.5\s% +changed$/,
    );
    expect(lines[3]).toMatch(/^a .* not shown to differ$/);
    expect(lines.at(-2)).toBe('and 1 more that were not shown to differ');
  });

  it('names what is new, what has no name and what is in no file', () => {
    const text = differenceText(
      difference([
        change('', 10, { file: '', line: 0, change: 0 }),
        change('new', 0, { candidate: 3, isChanged: true }),
      ]),
    );
    expect(text).toMatch(/^new +a\.bench\.js:3 +0\s% +new +– +changed$/m);
    expect(text).toMatch(/^\(anonymous\) +– +100\s%/m);
  });
});
