import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../../../src/lab/model/run.ts';
import { caseWithSamples } from '../../../../src/web/ui/charts/case-with-samples.ts';

const info = { key: 'a', name: 'a', groups: [], params: {}, baseline: false };
const empty: CaseRecord = { info, warmUp: 0, measured: 0, output: '' };

describe('caseWithSamples', () => {
  it('is the first of the cases being measured', () => {
    const current = { cases: [3, 5], replicate: 0, sinceMs: 0, before: 0 };
    expect(caseWithSamples({ cases: [empty], current })).toBe(3);
  });

  it('is the first that has samples once the run is over', () => {
    expect(caseWithSamples({ cases: [empty, { ...empty, measured: 1 }] })).toBe(1);
    expect(caseWithSamples({ cases: [empty, empty] })).toBe(0);
  });
});
