import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../../src/lab/model/run.ts';
import { archiveDevice, idle } from '../../support/archive-device.ts';
import { fullDisk } from '../../support/full-disk.ts';
import { summaryOf } from '../../support/kept-run.ts';
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

describe('a recorder', () => {
  it('writes every second what has come, so that a crash loses no more', async () => {
    const { archive, recorder, second } = begun();
    recorder.record(batchEvent([1, 2, 3]));
    expect(await archive.load('run-1')).toMatchObject({ ok: false });
    await second();
    recorder.record(batchEvent([4], { index: 1 }));
    expect(await archive.load('run-1')).toMatchObject({
      value: {
        run: { status: 'running', cases: [{ measured: 3 }, { measured: 0 }] },
        batches: [{ durations: Float64Array.of(1, 2, 3) }],
      },
    });
    await second();
    expect(await archive.load('run-1')).toMatchObject({
      value: { batches: [{}, { durations: Float64Array.of(4) }] },
    });
  });

  it('writes at the next event when a hidden tab has its timers slowed, one write at a time', async () => {
    const { archive, recorder, second, device } = begun();
    await second();
    recorder.record(batchEvent([1]));
    device.pass(1_001);
    recorder.record(batchEvent([2], { index: 1 }));
    recorder.record(batchEvent([3], { phase: 'warm-up' }));
    await idle();
    expect(await archive.load('run-1')).toMatchObject({ value: { batches: [{}, {}, {}] } });
    const disk = fullDisk('request');
    device.pass(1_000);
    recorder.record(batchEvent([4], { index: 1, phase: 'warm-up' }));
    await idle();
    expect(disk.refused()).toBe(0);
    device.pass(1);
    recorder.record(batchEvent([5]));
    recorder.record(batchEvent([6]));
    await idle();
    const once = disk.refused();
    expect(once).toBeGreaterThan(0);
    expect(recorder.failure()).toEqual({ code: 'storage-full' });
    device.pass(1_001);
    recorder.record(batchEvent([7]));
    await idle();
    expect(disk.refused()).toBe(once);
    disk.free();
  });

  it('writes nothing more once it is closed', async () => {
    const { recorder, device } = begun();
    recorder.record(ended);
    await recorder.close();
    const disk = fullDisk('request');
    device.pass(2_000);
    recorder.record(batchEvent([1]));
    await idle();
    disk.free();
    expect(disk.refused()).toBe(0);
  });

  it('writes the rest when it is closed, and holds exactly what was recorded', async () => {
    const { archive, recorder, second, device } = begun();
    recorder.record(batchEvent([1, 2], { phase: 'warm-up' }));
    await second();
    recorder.record({ type: 'noted', note: { kind: 'visibility', atMs: 1, state: 'hidden' } });
    recorder.record(batchEvent([3]));
    recorder.record(ended);
    recorder.summarise([summaryOf(3), undefined]);
    expect(await recorder.close()).toEqual({ ok: true, value: undefined });
    const saved = recorder.saved();
    expect(saved?.batches).toHaveLength(2);
    expect(await archive.load('run-1')).toEqual({ ok: true, value: saved });
    expect(device.locks.held()).toEqual([]);
  });

  it('writes only what is new: the run, the case and the row that changed', async () => {
    const { recorder, second } = begun();
    recorder.record(batchEvent([1]));
    recorder.record(batchEvent([2], { phase: 'warm-up' }));
    await second();
    recorder.record(batchEvent([3], { index: 1 }));
    const disk = fullDisk('request', 3);
    await second();
    disk.free();
    expect(disk.refused()).toBe(0);
    expect(recorder.failure()).toBeUndefined();
  });

  it('writes nothing when nothing has come', async () => {
    const { recorder, second } = begun();
    await second();
    const disk = fullDisk('request');
    await second();
    disk.free();
    expect(disk.refused()).toBe(0);
    expect(recorder.failure()).toBeUndefined();
  });

  it('tells of a run that begins and ends, not of every second', async () => {
    const { archive, recorder, second } = begun();
    const told: string[] = [];
    archive.subscribe((change) => told.push(change));
    for (let i = 0; i < 5; i++) {
      recorder.record(batchEvent([i]));
      await second();
    }
    expect(told).toEqual(['runs']);
    recorder.record(ended);
    await recorder.close();
    expect(told).toEqual(['runs', 'runs']);
  });

  it('leaves a name, tags and a deletion made meanwhile in another tab as they are', async () => {
    const { archive, recorder, second, device } = begun();
    await second();
    const other = device.tab();
    await other.archive.rename('run-1', 'mine');
    await other.archive.tag('run-1', ['slow']);
    recorder.record(batchEvent([1]));
    await second();
    recorder.record(ended);
    await recorder.close();
    expect(await archive.load('run-1')).toMatchObject({
      value: { run: { name: 'mine', tags: ['slow'], status: 'complete' } },
    });
    expect(recorder.saved()?.run.name).toBe('mine');
  });

  it('writes attachments once and gives them back', async () => {
    const { archive, second, ...device } = archiveDevice().tab();
    const recorder = archive.recorder();
    const started = startedEvent('run-1');
    if (started.type !== 'started' || started.plan.benchmark.kind !== 'written') throw new Error('other run');
    const attachments = [{ name: 'a', bytes: Uint8Array.of(1, 2) }];
    const benchmark = { ...started.plan.benchmark, attachments };
    recorder.record({ ...started, plan: { ...started.plan, benchmark } });
    await second();
    recorder.record(ended);
    await recorder.close();
    expect(await archive.load('run-1')).toMatchObject({
      value: { run: { plan: { benchmark: { attachments } } } },
    });
    device.die();
  });

  it('closes in peace when nothing ever began', async () => {
    const recorder = archiveDevice().tab().archive.recorder();
    expect(await recorder.close()).toMatchObject({ ok: true });
    expect(recorder.saved()).toBeUndefined();
  });
});

describe('the run of a tab that died', () => {
  it('is marked as interrupted at the next start, with what was written', async () => {
    const { device, recorder, second, die } = begun();
    recorder.record(batchEvent([1]));
    await second();
    die();
    const next = device.tab().archive;
    expect(await next.list()).toMatchObject({ value: [{ id: 'run-1', status: 'interrupted', samples: 1 }] });
    expect(await next.load('run-1')).toMatchObject({
      value: { run: { failure: { code: 'interrupted' }, endedAt: 1_700_000_001_000 } },
    });
  });

  it('is left alone while the tab is only slow', async () => {
    const { device, recorder, second } = begun();
    await second();
    device.pass(86_400_000);
    const next = device.tab().archive;
    expect(await next.list()).toMatchObject({ value: [{ status: 'running' }] });
    recorder.record(ended);
    expect(await recorder.close()).toMatchObject({ ok: true });
    expect(await next.list()).toMatchObject({ value: [{ status: 'complete' }] });
  });

  it('is not forgotten while it is followed, though somebody deleted it', async () => {
    const { device, archive, recorder, second } = begun();
    await second();
    await archive.remove(['run-1']);
    device.pass(86_400_000);
    const next = device.tab().archive;
    expect(await next.list()).toEqual({ ok: true, value: [] });
    expect(await next.restore(['run-1'])).toMatchObject({ ok: true });
    recorder.record(ended);
    await recorder.close();
    expect(await next.list()).toMatchObject({ value: [{ status: 'complete' }] });
  });

  it('is told by its silence where there are no locks', async () => {
    const { device, second, die } = begun(archiveDevice({ withLocks: false }));
    await second();
    device.pass(200_000);
    await second();
    device.pass(200_000);
    expect(await device.tab().archive.list()).toMatchObject({ value: [{ status: 'running' }] });
    die();
    device.pass(300_000);
    expect(await device.tab().archive.list()).toMatchObject({ value: [{ status: 'interrupted' }] });
    await idle();
  });
});
