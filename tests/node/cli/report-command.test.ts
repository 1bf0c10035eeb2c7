import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Batch } from '../../../src/lab/model/run.ts';
import { reportCommand } from '../../../src/node/cli/report-command.ts';
import { runFile, sealedRun } from '../../../src/node/runs/run-file.ts';
import { caseSummary } from '../../support/case-summary.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { figuredRun, type FiguredCase } from '../../support/figured-run.ts';
import { scratchFolders } from '../../support/scratch-folders.ts';

const folderOf = scratchFolders();
const steady = [1, 1.001, 0.999, 1.0005, 0.9995, 1.002, 0.998, 1, 1.001, 0.999];
const pairedWith = (factor: number) => ({
  paired: {
    reference: 0,
    rounds: 100,
    shifts: Object.fromEntries(steady.map((each, nth) => [nth, Math.log(factor * (1 + (each - 1) / 10))])),
  },
});

/** What is reported of a kept run with these cases. */
async function reportedOf(cases: readonly FiguredCase[], sided: boolean): Promise<unknown> {
  const { run, summaries } = figuredRun(cases);
  const batches = run.cases.map((_, index) => batchOf(index));
  const benchmark = { ...run.plan.benchmark, ...(sided && { sided }) };
  const kept = { run: { ...run, plan: { ...run.plan, benchmark } }, summaries: [...summaries], batches };
  const folder = folderOf({ 'a.arsenal.json': runFile([sealedRun(kept)]) });
  const { world } = fakeWorld({ folder });
  expect(await reportCommand(['a.arsenal.json'], { output: 'out.json' }, world)).toBe(0);
  return JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
}

/** As many samples as the run counts. */
const batchOf = (index: number): Batch => {
  const durations = new Float64Array(100).fill(1);
  return { case: index, replicate: 0, phase: 'measured', calls: 1, first: 0, durations };
};

const pair: FiguredCase[] = [
  { at: ['parse', 'baseline'], summary: caseSummary(steady, pairedWith(1)) },
  { at: ['parse', 'candidate'], summary: caseSummary(steady, pairedWith(1.05)) },
];

test('A run of two versions side by side is reported as it was judged when it was made', async () => {
  expect(await reportedOf(pair, true)).toMatchObject({
    runs: [
      {
        cases: [
          { key: 'parse', judgement: { kind: 'compared', verdict: 'slower', opposition: 'side-by-side' } },
        ],
      },
    ],
  });
});

test('Any other run is reported by its own cases, whatever they are called', async () => {
  expect(await reportedOf(pair, false)).toMatchObject({
    runs: [
      { cases: [{ key: 'parse / baseline', judgement: { kind: 'new' } }, { key: 'parse / candidate' }] },
    ],
  });
});
