import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultCliSettings } from '../../../src/lab/config/default-cli-settings.ts';
import type { RunStatus } from '../../../src/lab/model/run.ts';
import type { KeptSource } from '../../../src/node/cli/create-keeping.ts';
import { updateSnapshots } from '../../../src/node/cli/update-snapshots.ts';
import { readRuns } from '../../../src/node/runs/read-runs.ts';
import { figuredRun } from '../../support/figured-run.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

let scratch: ReturnType<typeof scratchFolder>;
beforeEach(() => (scratch = scratchFolder({})));
afterEach(() => scratch.remove());

function keptSource(id: string, status: RunStatus = 'complete'): KeptSource {
  const { run } = figuredRun([], { id, status });
  return { kept: { run, batches: [], summaries: [] }, source: 'a.bench.ts', runtime: 'node' };
}

const update = (kept: readonly KeptSource[], baseline?: string) =>
  updateSnapshots(kept, { ...defaultCliSettings, ...(baseline && { baseline }) }, scratch.root);

async function idsIn(path: string) {
  const read = await readRuns(join(scratch.root, path));
  return read.ok ? read.value.map(({ kept }) => kept.run.id).toSorted() : read.failure;
}

test('Whole runs go into a folder, each into a file, beside those that were there', async () => {
  expect(await update([keptSource('one')])).toBe('1 run accepted as the baseline in arsenal-baseline');
  expect(await update([keptSource('two'), keptSource('three', 'stopped')])).toBe(
    '1 run accepted as the baseline in arsenal-baseline; 1 not, as they did not end',
  );
  expect(await idsIn('arsenal-baseline')).toEqual(['one', 'two']);
});

test('Into a file they go in place of those that were there', async () => {
  await update([keptSource('one')], 'base/all.arsenal.json');
  expect(await update([keptSource('two'), keptSource('three')], 'base/all.arsenal.json')).toMatch(/^2 runs /);
  expect(await idsIn('base/all.arsenal.json')).toEqual(['three', 'two']);
});

test('Where no run came to its end the baseline stays as it was', async () => {
  await update([keptSource('one')], 'all.arsenal.json');
  expect(await update([keptSource('two', 'failed')], 'all.arsenal.json')).toMatch(/^Nothing is accepted/);
  expect(await idsIn('all.arsenal.json')).toEqual(['one']);
  await update([], 'none');
  expect(existsSync(join(scratch.root, 'none'))).toBe(false);
});
