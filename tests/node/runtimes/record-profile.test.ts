import { describe, expect, it } from 'vitest';
import { defaultLimits, type Plan } from '../../../src/lab/model/plan.ts';
import { toldRecording } from '../../../src/lab/profile/record/told-recording.ts';
import { recordProfile } from '../../../src/node/runtimes/record-profile.ts';

const planOf = (text: string): Plan => ({
  benchmark: { kind: 'written', title: 'some', language: 'ts', text, attachments: [] },
  samples: 1_000,
  budgetMs: 100,
  warmUpMs: 5,
  replicates: 2,
  seed: 1,
  limits: defaultLimits,
});
const record = (text: string, key: string) =>
  recordProfile({ plan: planOf(text), key, budgetMs: 300 }, new AbortController().signal);

const spin = 'for (let i = 0; i < 20_000; i++) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; } return x;';

describe('recording in a thread', () => {
  it('tells the functions of the one case that was asked for, and how much slower it was', async () => {
    const recorded = await record(
      `type Seed = number;
function busy(x: Seed): Seed { ${spin} }
function lazy(x: Seed) { return busy(x); }
function other(x: Seed) { ${spin} }
bench('sort (a|b)', () => lazy(1));
bench('sort (a|b) too', () => other(1));`,
      'sort (a|b)',
    );
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.failure));
    const { self, slowdown, facts } = toldRecording(recorded.value);
    const whole = Object.values(self).reduce((sum, weight) => sum + weight, 0);
    expect(self['busy'] / whole).toBeGreaterThan(0.9);
    expect(Object.keys(self)).not.toContain('other');
    expect(facts.torn).toBe(0);
    expect(slowdown).toBeGreaterThan(0.2);
    const { strings, frames } = recorded.value.profile();
    const nth = frames.name.indexOf(strings.indexOf('busy'));
    expect([frames.line[nth], strings[frames.file[nth]]]).toEqual([2, 'benchmark.ts']);
  });

  it('fails as the case does', async () => {
    const text = `bench('bad', () => { throw new Error('on\\n purpose'); });`;
    expect(await record(text, 'bad')).toMatchObject({ ok: false, failure: { code: 'threw', line: 1 } });
    expect(await record('bench(', 'bad')).toMatchObject({ ok: false, failure: { code: 'syntax-error' } });
    expect(await record(text, 'none')).toMatchObject({ ok: false, failure: { code: 'no-cases' } });
  });
});
