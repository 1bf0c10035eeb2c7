import { afterEach, describe, expect, it } from 'vitest';
import type { RunEvent } from '../../../src/lab/model/run.ts';
import type { Archive } from '../../../src/web/archive/archive.ts';
import { archiveDevice } from '../../support/archive-device.ts';
import { fullDisk } from '../../support/full-disk.ts';
import { batchEvent, startedEvent, surveyedEvent } from '../../support/run-events.ts';

const ended: RunEvent = { type: 'ended', at: 1_700_000_009_000, status: 'complete' };

/** A tab in which a run of two cases has begun. */
function begun(device = archiveDevice(), id = 'run-1') {
  const tab = device.tab();
  const recorder = tab.archive.recorder();
  recorder.record(startedEvent(id));
  recorder.record(surveyedEvent(2));
  return { device, recorder, ...tab };
}

async function endedRun(archive: Archive, id: string) {
  const recorder = archive.recorder();
  recorder.record(startedEvent(id));
  recorder.record(ended);
  expect(await recorder.close()).toMatchObject({ ok: true });
}

/** A full disk that has room again as soon as anything is erased. */
function fullDiskUntilErased(how: 'request' | 'abort') {
  const disk = fullDisk(how);
  const store = IDBObjectStore.prototype;
  const erase = store.delete;
  function free() {
    disk.free();
    store.delete = erase;
  }
  store.delete = function (this: IDBObjectStore, key) {
    free();
    return erase.call(this, key);
  };
  return { ...disk, free };
}

describe.each(['request', 'abort'] as const)('a recorder on a full disk that shows at the %s', (how) => {
  let disk: ReturnType<typeof fullDisk> | undefined;
  afterEach(() => disk?.free());

  it('keeps the run in memory, whole, and writes all of it once there is room', async () => {
    const { archive, recorder, second } = begun();
    recorder.record(batchEvent([1]));
    await second();
    disk = fullDisk(how);
    recorder.record(batchEvent([2], { index: 1 }));
    await second();
    expect(recorder.failure()).toEqual({ code: 'storage-full' });
    recorder.record(ended);
    expect(await recorder.close()).toEqual({ ok: false, failure: { code: 'storage-full' } });
    expect(await archive.load('run-1')).toMatchObject({
      value: { run: { status: 'running' }, batches: [{}] },
    });
    disk.free();
    expect(await recorder.close()).toMatchObject({ ok: true });
    expect(recorder.failure()).toBeUndefined();
    expect(await archive.load('run-1')).toEqual({ ok: true, value: recorder.saved() });
  });

  it('is written in the room of runs deleted meanwhile, and only of those that are over', async () => {
    const { archive, recorder, device } = begun();
    for (const id of ['old-1', 'old-2']) await endedRun(archive, id);
    const { second } = begun(device, 'going');
    await second();
    await device.tab().archive.list();
    disk = fullDisk(how);
    recorder.record(ended);
    expect(await recorder.close()).toEqual({ ok: false, failure: { code: 'storage-full' } });
    disk.free();
    await archive.remove(['old-1', 'going']);
    disk = fullDiskUntilErased(how);
    expect(await recorder.close()).toMatchObject({ ok: true });
    expect(await archive.load('run-1')).toEqual({ ok: true, value: recorder.saved() });
    expect(await archive.load('old-2')).toMatchObject({ ok: true });
    expect(await archive.restore(['old-1'])).toEqual({
      ok: false,
      failure: { code: 'no-such-run', id: 'old-1' },
    });
    expect(await archive.restore(['going'])).toMatchObject({ ok: true });
  });

  it('can still be exported, and the file imported elsewhere', async () => {
    const { archive, recorder } = begun();
    recorder.record(batchEvent([1, 2]));
    disk = fullDisk(how);
    await recorder.close();
    const saved = recorder.saved();
    if (!saved) throw new Error('nothing saved');
    const file = await archive.exportUnsaved(saved);
    disk.free();
    const elsewhere = archiveDevice().tab().archive;
    if (!file.ok) throw new Error(file.failure.code);
    expect(await elsewhere.importRuns(file.value)).toEqual({
      ok: true,
      value: { added: ['run-1'], skipped: 0 },
    });
    expect(await elsewhere.load('run-1')).toMatchObject({
      value: { run: { status: 'interrupted' }, batches: saved.batches },
    });
  });

  it('asks less and less often', async () => {
    const { recorder, second } = begun();
    disk = fullDisk(how);
    const tries: number[] = [];
    for (let i = 0; i < 16; i++) {
      recorder.record(batchEvent([i]));
      const before = disk.refused();
      await second();
      if (disk.refused() > before) tries.push(i);
    }
    expect(tries).toEqual([0, 2, 6, 14]);
  });
});
