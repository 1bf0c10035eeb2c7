import { describe, expect, it } from 'vitest';
import { startedRun } from '../../../../src/lab/model/fold-run.ts';
import type { RunRecord } from '../../../../src/lab/model/run.ts';
import { runDifferences } from '../../../../src/web/ui/history/run-differences.ts';
import { startedEvent } from '../../../support/run-events.ts';

function run(
  part: { environment?: Partial<RunRecord['environment']>; plan?: Partial<RunRecord['plan']> } = {},
) {
  const started = startedEvent();
  if (started.type !== 'started') throw new Error('the first event starts the run');
  const record = startedRun(started);
  return {
    ...record,
    environment: { ...record.environment, ...part.environment },
    plan: { ...record.plan, ...part.plan },
  };
}
const written = (text: string) => ({
  kind: 'written' as const,
  title: 't',
  language: 'ts' as const,
  text,
  attachments: [],
});

describe('the differences of two runs', () => {
  it('are none for the same surroundings and plan', () => {
    expect(runDifferences(run(), run())).toEqual([]);
  });

  it('warn of different browsers in plain words', () => {
    const [first] = runDifferences(run(), run({ environment: { browser: 'Firefox 153' } }));
    expect(first).toEqual({
      name: 'Browser',
      a: 'Chromium 156',
      b: 'Firefox 153',
      warning: 'Different browsers: times are not comparable.',
    });
  });

  it('name what one of them does not tell', () => {
    const [first] = runDifferences(run(), run({ environment: { deviceMemory: 8 * 2 ** 30 } }));
    expect(first).toMatchObject({ name: 'Device memory', a: 'not told', b: 'about 8\u00a0GiB' });
  });

  it('see a text of the same length that was changed', () => {
    const differences = runDifferences(
      run({ plan: { benchmark: written('a') } }),
      run({ plan: { benchmark: written('b') } }),
    );
    expect(differences.map(({ name }) => name)).toEqual(['Benchmark']);
    expect(differences[0].warning).toContain('not the same text');
  });

  it('put what weighs before what only informs', () => {
    const other = run({ environment: { isolated: false, cores: 8 }, plan: { replicates: 3 } });
    expect(runDifferences(run(), other).map(({ name }) => name)).toEqual([
      'Cores',
      'Cross-origin isolated',
      'Workers',
    ]);
  });

  it('do not take the seed for one: it only orders the cases', () => {
    expect(runDifferences(run(), run({ plan: { seed: 99 } }))).toEqual([]);
  });
});
