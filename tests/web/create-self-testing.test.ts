import { expect, test } from 'vitest';
import { presets } from '../../src/lab/model/presets.ts';
import type { Thoroughness } from '../../src/lab/model/presets.ts';
import { ok } from '../../src/lab/model/result.ts';
import type { EndStatus } from '../../src/lab/model/run.ts';
import { selfTestBenchmark } from '../../src/lab/model/self-test.ts';
import type { KeptRun } from '../../src/lab/wire/run-content.ts';
import type { Remembered } from '../../src/web/archive/archive.ts';
import { createSelfTesting } from '../../src/web/create-self-testing.ts';
import { runViewOf } from '../support/run-view.ts';

function testing(status: EndStatus, busy = false) {
  const told: { numbers: Thoroughness[]; tags: string[][]; kept: Remembered[]; on: boolean[] } = {
    numbers: [],
    tags: [],
    kept: [],
    on: [],
  };
  const kept: KeptRun = { run: { ...runViewOf([], []).run, status }, batches: [], summaries: [] };
  const selfTesting = createSelfTesting({
    session: {
      busy: () => busy,
      async measured(benchmark, _, numbers) {
        expect(benchmark).toBe(selfTestBenchmark);
        told.numbers.push(numbers);
        return kept;
      },
    },
    archive: {
      async tag(_, tags) {
        told.tags.push(tags);
        return ok(undefined);
      },
    },
    memory: { change: async (part) => void told.kept.push(part) },
  });
  selfTesting.subscribe(() => told.on.push(selfTesting.view().isOn));
  return { selfTesting, told };
}

test('a self-test is a quick run with a tag, and its result is kept', async () => {
  const { selfTesting, told } = testing('failed');
  await selfTesting.start();
  expect(told).toMatchObject({ numbers: [presets.quick], tags: [['self-test']], on: [true, false] });
  expect(told.kept).toMatchObject([{ selfTest: { isFit: false, reasons: [{ code: 'no-figures' }, {}] } }]);
});

test('a self-test that is cancelled leaves the result of the one before', async () => {
  const { selfTesting, told } = testing('stopped');
  await selfTesting.start();
  expect(told.tags).toHaveLength(1);
  expect(told.kept).toEqual([]);
});

test('no self-test begins while a run is on', async () => {
  const { selfTesting, told } = testing('complete', true);
  await selfTesting.start();
  expect(told.numbers).toEqual([]);
});
