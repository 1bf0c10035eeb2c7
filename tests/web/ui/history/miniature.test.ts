import { describe, expect, it } from 'vitest';
import { fastestCase, miniature } from '../../../../src/web/ui/history/miniature.ts';
import { caseSummary } from '../../../support/case-summary.ts';

const known = (key: string, estimate: number, low = estimate, high = estimate) => ({
  key,
  summary: caseSummary([estimate], { interval: { low, high } }),
});
const numbers = (path: string) => (path.match(/-?[\d.]+/g) ?? []).map(Number);

describe('the miniature of a run', () => {
  it('is absent where no case has figures', () => {
    expect(miniature([])).toBeUndefined();
    expect(miniature([{ key: 'failed' }])).toBeUndefined();
  });

  it('puts a case ten times as slow as far from its neighbour as the next ten times', () => {
    const picture = miniature([known('a', 1), known('b', 10), known('c', 100)]);
    const marks =
      picture?.estimates
        .split('M')
        .slice(1)
        .map((mark) => numbers(mark)[0]) ?? [];
    expect(marks).toEqual([4, 80, 156]);
  });

  it('draws every interval from its low to its high end', () => {
    const picture = miniature([known('a', 2, 1, 4), known('b', 16, 16, 16)]);
    expect(picture?.intervals).toMatch(/^M4\.0 \d+\.\dH80\.0M156\.0/);
  });

  it('survives intervals that reach below zero', () => {
    const picture = miniature([known('a', 1, -1, 3), known('b', 2)]);
    expect(numbers(picture?.intervals ?? '').every((x) => x >= 0 && x <= 160)).toBe(true);
  });

  it('draws a single exact case in the middle', () => {
    expect(miniature([known('a', 1)])?.estimates).toMatch(/^M80\.0 /);
  });

  it('draws at most twelve of many cases and says how many there are', () => {
    const cases = Array.from({ length: 50 }, (_, i) => known(`case ${i}`, i + 1));
    const picture = miniature(cases);
    expect(picture?.estimates.match(/M/g)).toHaveLength(12);
    expect(picture?.height).toBeLessThanOrEqual(36);
    expect(picture?.text).toContain('and 47 more cases');
  });

  it('says in words what it draws and what it cannot', () => {
    expect(miniature([known('sort', 1.5), { key: 'broken' }])?.text).toBe(
      'sort 1.50\u00a0ms; 1 case without figures',
    );
  });

  it('knows the fastest case', () => {
    expect(fastestCase([{ key: 'x' }, known('slow', 9), known('fast', 2)])?.key).toBe('fast');
    expect(fastestCase([{ key: 'x' }])).toBeUndefined();
  });

  it('takes no case for fast that is not told apart from an empty call', () => {
    const empty = { key: 'empty', summary: caseSummary([1e-9], { likeEmpty: true }) };
    expect(fastestCase([empty, known('fast', 2)])?.key).toBe('fast');
    expect(miniature([empty])?.text).toBe('empty like an empty call');
  });
});
