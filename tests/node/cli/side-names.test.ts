import { describe, expect, it } from 'vitest';
import { sideNames } from '../../../src/node/cli/side-names.ts';
import type { FileOrigin } from '../../../src/node/sources/origin.ts';

const file = (url: string): FileOrigin => ({ kind: 'file', url, text: '', language: 'js' });
const between = (baseline: string, candidate: string) =>
  sideNames({ kind: 'sides', baseline: file(baseline), candidate: file(candidate) });

describe('sideNames', () => {
  it('tells two versions of one file apart, and calls it the same in both', () => {
    const { marked, sideOf } = between('file:///a.js', 'file:///a.js');
    expect([marked.baseline.url, marked.candidate.url]).toEqual([
      'baseline:file:///a.js',
      'candidate:file:///a.js',
    ]);
    expect(sideOf(marked.baseline.url)).toEqual({ side: 'baseline', file: 'file:///a.js' });
    expect(sideOf(marked.candidate.url)).toEqual({ side: 'candidate', file: 'file:///a.js' });
  });

  it('finds the files of a checkout among those of the folder it is compared with', () => {
    const { sideOf } = between('git:1a2b/bench/x.bench.ts', 'file:///home/me/lib/bench/x.bench.ts');
    expect(sideOf('baseline:git:1a2b/src/sort.ts')?.file).toBe('file:///home/me/lib/src/sort.ts');
    expect(sideOf('candidate:file:///home/me/lib/src/sort.ts')?.file).toBe('file:///home/me/lib/src/sort.ts');
  });

  it('takes two files of different names for one, and leaves what they import alone', () => {
    const { sideOf } = between('file:///w/a.bench.js', 'file:///w/b.bench.js');
    expect(sideOf('baseline:file:///w/a.bench.js')?.file).toBe('file:///w/b.bench.js');
    expect(sideOf('baseline:file:///w/sort.js')?.file).toBe('file:///w/sort.js');
  });

  it('marks the files of a bundle too, and knows no version of what is the lab’s own', () => {
    const map = { sources: ['file:///w/sort.js'], mappings: '' };
    const { marked, sideOf } = sideNames({
      kind: 'sides',
      baseline: { ...file('file:///w/a.js'), map },
      candidate: file('file:///w/b.js'),
    });
    expect(marked.baseline.map?.sources).toEqual(['baseline:file:///w/sort.js']);
    expect(sideOf('arsenal-lab')).toBeUndefined();
    expect(sideOf('')).toBeUndefined();
  });
});
