import { describe, expect, it } from 'vitest';
import { weighCases } from '../../../src/node/runtimes/weigh-cases.ts';
import { textPlan } from '../../support/text-plan.ts';

const text = `
let count = 0;
bench('object', () => ({ id: count++, x: 1, y: 2 }));
bench('buffer', () => new Float64Array(1000));
bench('fails', () => { throw new Error('no'); });
`;
const never = new AbortController().signal;

describe('weighCases', { timeout: 60_000 }, () => {
  it('finds what a call of each case allocates and keeps in Node', async () => {
    const found = await weighCases({ plan: textPlan(text, { filter: '^(object|buffer|fails)$' }) }, never);
    const object = found.get('object');
    expect(object).toMatchObject({ kind: 'weighed', source: 'thread' });
    // A map, properties, elements and three fields of 8 bytes each.
    expect(Math.abs((object?.kind === 'weighed' ? object.bytes : 0) - 48)).toBeLessThan(1);
    expect(object).toHaveProperty('retained.rounds');
    expect(found.get('buffer')).toMatchObject({ kind: 'weighed', buffers: 8_000 });
    expect(found.get('fails')).toEqual({ kind: 'absent', because: 'failed' });
  });

  it('finds nothing where nothing can be run, or it is stopped', async () => {
    expect(await weighCases({ plan: textPlan('bench(') }, never)).toEqual(new Map());
    expect(await weighCases({ plan: textPlan(text) }, AbortSignal.abort())).toEqual(new Map());
  });
});
