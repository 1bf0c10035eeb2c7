import { describe, expect, it } from 'vitest';
import { loadWork } from '../../../../scripts/peers/load-work.ts';
import { chain, chainAfter } from '../../../../scripts/peers/sources/chain.ts';
import { moreSteps } from '../../../../scripts/peers/sources/more-work.ts';
import { scenarioOf, scenarios } from '../../../../scripts/peers/sources/scenarios.ts';
import { benchText, moduleText } from '../../../../scripts/peers/sources/source.ts';
import type { Source } from '../../../../scripts/peers/sources/source.ts';
import { deadCodeTraps } from '../../../../scripts/peers/sources/traps.ts';
import { compile } from '../../../../src/lab/source/compile.ts';

const sources = scenarios.flatMap(({ id, a, b }) => [
  { name: `${id} a`, source: a },
  ...(b === undefined || b === 'same' ? [] : [{ name: `${id} b`, source: b }]),
]);

describe('every source', () => {
  it.each(sources)('$name runs again and again', async ({ name, source }) => {
    const { work } = await loadWork(source, name);
    for (let call = 0; call < 50; call++) await work();
  });

  it.each(scenarios)('$id is a benchmark in our language', ({ a, b }) => {
    expect(compile(benchText(a, b), 'js')).toMatchObject({ ok: true });
  });
});

describe('scenarios', () => {
  it('have names of their own', () => {
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  });

  it('hold four kinds of identical code, eight workloads and twelve traps', () => {
    const count = (group: string) => scenarios.filter((each) => each.group === group).length;
    expect(['identical', 'spread', 'traps'].map(count)).toEqual([4, 8, 12]);
  });

  it('are found by name, or refused', () => {
    expect(scenarioOf('json').id).toBe('json');
    expect(() => scenarioOf('jason')).toThrow('"jason"');
  });
});

describe('two modules of one source', () => {
  it('share nothing', async () => {
    const source: Source = { setup: 'let calls = 0;', body: 'return ++calls;' };
    const [one, other] = [await loadWork(source, 'one'), await loadWork(source, 'other')];
    one.work();
    expect(one.work()).toBe(2);
    expect(other.work()).toBe(1);
    expect(one.work).not.toBe(other.work);
  });

  it('have unlike texts', () => {
    const source: Source = { body: 'return 1;' };
    expect(moduleText(source, 'one')).not.toBe(moduleText(source, 'other'));
  });
});

describe('a benchmark of ours', () => {
  const a: Source = { setup: 'let kept = 1;', body: 'return kept;' };

  it('has one case where nothing is compared', () => {
    expect(benchText(a)).toContain("bench('a', () => {");
    expect(benchText(a)).not.toContain("bench('b'");
  });

  it('gives the very same function two names', () => {
    expect(benchText(a, 'same')).toMatch(/const work = [^]*bench\('a', work\);\nbench\('b', work\);/);
  });

  it('awaits where the source does', () => {
    expect(benchText({ body: 'await 1;', isAsync: true })).toContain("bench('a', async () => {");
  });
});

describe('a chain', () => {
  it.each([0, 1, 2, 3, 100, 10_000])('after %i steps stands where the steps lead', (steps) => {
    let x = 1;
    for (let i = 0; i < steps; i++) x = (Math.imul(x, 1_664_525) + 1_013_904_223) | 0;
    expect(chainAfter(steps)).toBe(x);
  });

  it('goes on where the last call ended, and counts its calls', async () => {
    const { work, done } = await loadWork(chain(70), 'counted');
    for (let call = 0; call < 30; call++) work();
    expect(done()).toEqual([chainAfter(30 * 70), 30]);
  });

  it('of one call in a hundred less ends elsewhere', () => {
    expect(chainAfter(9_999)).not.toBe(chainAfter(10_000));
  });

  it('is exactly one and two in a hundred longer where more work is measured', () => {
    expect(moreSteps).toEqual({ 'more-1': [10_000, 10_100], 'more-2': [10_000, 10_200] });
  });
});

describe('an honest twin', () => {
  it.each(deadCodeTraps)('of $id is unlike its trap', ({ a, b }) => {
    expect(b).toMatchObject({ setup: a.setup });
    expect(b).not.toEqual(a);
  });
});
