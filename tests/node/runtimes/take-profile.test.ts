import { describe, expect, it } from 'vitest';
import { takeProfile } from '../../../src/node/runtimes/take-profile.ts';
import { textPlan } from '../../support/text-plan.ts';

const text = `
const spin = () => {
  let mixed = 1;
  for (let turn = 0; turn < 1e5; turn++) mixed = (mixed * 31 + turn) | 0;
  return mixed;
};
bench('spins', () => spin());
bench('fails', () => { throw new Error('no'); });
`;
const asked = { lab: 'test', intervalUs: 200 };
const never = new AbortController().signal;

describe('takeProfile', { timeout: 30_000 }, () => {
  it('gives what the profiler of Node saw of a case, by the names and lines of its text', async () => {
    const profile = await takeProfile({ ...asked, plan: textPlan(text, { filter: '^spins$' }) }, never);
    expect(JSON.parse(profile ?? '')).toMatchObject({ nodes: {}, samples: {} });
    expect(profile).toMatch(/"functionName":"spin","scriptId":"\d+","url":"benchmark.ts","lineNumber":\d+/);
  });

  it('gives nothing where nothing can be run', async () => {
    expect(await takeProfile({ ...asked, plan: textPlan('bench(') }, never)).toBeUndefined();
    const plan = textPlan(text, { filter: '^spins$' });
    expect(await takeProfile({ ...asked, plan }, AbortSignal.abort())).toBeUndefined();
  });
});
