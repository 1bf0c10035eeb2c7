import { expect, test } from 'vitest';
import type { Plan } from '../../../src/lab/model/plan.ts';
import type { RunRecord } from '../../../src/lab/model/run.ts';
import { selfTestBenchmark } from '../../../src/lab/model/self-test.ts';
import { noiseFindings } from '../../../src/node/doctor/noise-findings.ts';
import { runViewOf } from '../../support/run-view.ts';
import { selfTestFigures, selfTestInfos, selfTestWorkers } from '../../support/self-test-figures.ts';

/** What is found in a runtime whose run of the self-test comes to this. */
async function found(part: Partial<RunRecord>) {
  const asked: Plan[] = [];
  const { run } = runViewOf(selfTestInfos, []);
  const plan = { ...run.plan, replicates: selfTestWorkers.length };
  const runtime = {
    runtime: 'node' as const,
    version: 'Node 24.1.0',
    environment: run.environment,
    run: async (given: Plan) => {
      asked.push(given);
      return { run: { ...run, plan, ...part }, batches: [], summaries: selfTestFigures() };
    },
    close: async () => undefined,
  };
  const [finding] = await noiseFindings(runtime, new AbortController().signal);
  expect(asked.map(({ benchmark }) => benchmark)).toEqual([selfTestBenchmark]);
  expect(finding.name).toBe('Noise in Node 24.1.0');
  return finding;
}

test('A machine that finds what is known to be there is good', async () => {
  const finding = await found({ status: 'complete' });
  expect(finding.found).toMatch(/found in 3 of 3/);
  expect([finding.state, finding.advice]).toEqual(['good', undefined]);
});

test('One with a reservation is doubtful, and says which', async () => {
  const notes: RunRecord['notes'] = [{ kind: 'battery', atMs: 0, charging: false, level: 0.5 }];
  const { state, advice } = await found({ status: 'complete', notes });
  expect(state).toBe('doubtful');
  expect(advice).toContain('battery');
});

test('One whose test does not come to its end is bad', async () => {
  const { state, advice } = await found({ status: 'failed' });
  expect(state).toBe('bad');
  expect(advice).toMatch(/\w/);
});
