import { describe, expect, it } from 'vitest';
import { consoleText } from '../../../src/lab/measure/console-text.ts';

describe('consoleText', () => {
  it('prints strings as they are and values in short', () => {
    expect(consoleText(['a', 1, { b: ['c', undefined] }, null])).toBe('a 1 { b: ["c", undefined] } null\n');
  });
  it('is bounded in depth and breadth, so that a cycle ends', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(consoleText([cycle])).toBe('{ self: { self: { self: {…} } } }\n');
    expect(consoleText([Array.from({ length: 100 }, () => 0)])).toContain('… 80 more');
  });
});
