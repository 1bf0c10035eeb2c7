import { describe, expect, it } from 'vitest';
import type { RunEntry } from '../../../../src/web/archive/archive.ts';
import { sameRun } from '../../../../src/web/ui/history/same-run.ts';
import { caseSummary } from '../../../support/case-summary.ts';
import { runEntry } from '../../../support/run-entry.ts';

const run = (part: Partial<RunEntry> = {}) =>
  runEntry('a', { tags: ['ci'], cases: [{ key: 'x', summary: caseSummary([1]) }], ...part });

describe('two entries of a run', () => {
  it('look the same when everything shown is the same', () => {
    expect(sameRun(run(), run())).toBe(true);
  });

  it.each<[string, Partial<RunEntry>]>([
    ['name', { name: 'b' }],
    ['tags', { tags: ['ci', 'b'] }],
    ['status', { status: 'interrupted' }],
    ['samples', { samples: 1 }],
    ['start', { startedAt: 1 }],
    ['cases', { cases: [] }],
    ['figures', { cases: [{ key: 'x', summary: caseSummary([2]) }] }],
    ['first figures', { cases: [{ key: 'x' }] }],
  ])('differ by their %s', (_, part) => {
    expect(sameRun(run(), run(part))).toBe(false);
  });
});
