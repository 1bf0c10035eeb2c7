import { describe, expect, it } from 'vitest';
import { createConnection } from '../../../src/web/archive/create-connection.ts';
import { archiveDevice } from '../../support/archive-device.ts';
import { fullDisk } from '../../support/full-disk.ts';
import { startedEvent, surveyedEvent } from '../../support/run-events.ts';

const ended = { type: 'ended', at: 1_700_000_009_000, status: 'complete' } as const;

function begun(device = archiveDevice(), id = 'run-1') {
  const tab = device.tab();
  const recorder = tab.archive.recorder();
  recorder.record(startedEvent(id));
  recorder.record(surveyedEvent(1));
  return { device, recorder, ...tab };
}

async function inOutbox({ name }: { name: string }) {
  const all = await createConnection(name, () => undefined).read(['outbox'], (tx) =>
    tx.objectStore('outbox').getAll(),
  );
  return all.ok ? all.value : undefined;
}

describe('the outbox', () => {
  it('gets a run with the write that ends it, not before', async () => {
    const { device, recorder, second } = begun();
    await second();
    expect(await inOutbox(device)).toEqual([]);
    recorder.record(ended);
    await recorder.close();
    expect(await inOutbox(device)).toMatchObject([{ id: 'run-1', attempts: 0 }]);
  });

  it('gets a run once, though its end is written again with its figures', async () => {
    const { device, recorder, second } = begun();
    recorder.record(ended);
    await second();
    const [first] = (await inOutbox(device)) ?? [];
    device.pass(5_000);
    recorder.summarise([undefined]);
    await recorder.close();
    expect(await inOutbox(device)).toEqual([first]);
  });

  it('gets nothing of a run whose end cannot be written, and the run later with it', async () => {
    const { device, recorder, archive } = begun();
    recorder.record(ended);
    const disk = fullDisk('abort');
    expect(await recorder.close()).toMatchObject({ ok: false });
    disk.free();
    expect(await inOutbox(device)).toEqual([]);
    expect(await archive.list()).toMatchObject({ value: [] });
    expect(await recorder.close()).toMatchObject({ ok: true });
    expect(await inOutbox(device)).toMatchObject([{ id: 'run-1' }]);
  });

  it('gets a run whose tab has died with the mark that it was interrupted', async () => {
    const { device, second, die } = begun();
    await second();
    die();
    const next = device.tab();
    expect(await next.archive.list()).toMatchObject({ value: [{ status: 'interrupted' }] });
    expect(await inOutbox(device)).toMatchObject([{ id: 'run-1' }]);
  });

  it('gets no run from a file', async () => {
    const { recorder, archive } = begun();
    recorder.record(ended);
    await recorder.close();
    const file = await archive.exportRuns();
    const elsewhere = archiveDevice();
    if (file.ok) await elsewhere.tab().archive.importRuns(file.value);
    expect(await elsewhere.tab().archive.list()).toMatchObject({ value: [{ id: 'run-1' }] });
    expect(await inOutbox(elsewhere)).toEqual([]);
  });
});
