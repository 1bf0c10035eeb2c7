import { expect, test } from 'vitest';
import { createProfileBuilder } from '../../../src/lab/profile/profile-builder.ts';
import type { Archive } from '../../../src/web/archive/archive.ts';
import { archiveDevice, idle } from '../../support/archive-device.ts';
import { startedEvent } from '../../support/run-events.ts';

function profileOf(name: string) {
  const builder = createProfileBuilder({ title: name, source: 'lab', unit: 'microseconds', ordered: true });
  builder.sample(builder.node(0, builder.frame({ name })), 10);
  return builder.profile();
}

async function keepRun(archive: Archive, id: string) {
  const recorder = archive.recorder();
  recorder.record(startedEvent(id));
  recorder.record({ type: 'ended', at: 1, status: 'complete' });
  expect(await recorder.close()).toMatchObject({ ok: true });
}

test('recordings are kept with their run, in order, and come back whole after the tab is gone', async () => {
  const device = archiveDevice();
  const first = device.tab();
  for (const id of ['a', 'b']) await keepRun(first.archive, id);
  for (const [nth, run] of ['a', 'b', 'a'].entries()) {
    device.pass(10);
    await first.archive.keepProfile(run, `case ${nth}`, profileOf(`f${nth}`));
  }
  first.die();
  const { archive } = device.tab();
  expect(await archive.profiles('a')).toMatchObject({
    value: [
      { seq: 1, key: 'case 2', runName: 'two cases' },
      { seq: 0, key: 'case 0' },
    ],
  });
  expect(await archive.profiles()).toMatchObject({ value: [{ runId: 'a' }, { runId: 'b' }, { runId: 'a' }] });
  expect(await archive.profile('a', 1)).toEqual({ ok: true, value: profileOf('f2') });
});

test('the recordings of a deleted run are not listed, and go with it', async () => {
  const device = archiveDevice();
  const { archive } = device.tab();
  await keepRun(archive, 'a');
  await archive.keepProfile('a', 'case', profileOf('f'));
  await archive.remove(['a']);
  expect(await archive.profiles()).toEqual({ ok: true, value: [] });
  await archive.restore(['a']);
  expect(await archive.profiles()).toMatchObject({ value: [{ key: 'case' }] });
  await archive.remove(['a']);
  device.pass(120_000);
  const later = device.tab();
  await later.archive.list();
  await idle();
  expect(await later.archive.profile('a', 0)).toMatchObject({ failure: { code: 'no-such-run' } });
});

test('nothing is kept with a run that is not there', async () => {
  const { archive } = archiveDevice().tab();
  expect(await archive.keepProfile('none', 'case', profileOf('f'))).toMatchObject({
    failure: { code: 'no-such-run', id: 'none' },
  });
  expect(await archive.profiles()).toEqual({ ok: true, value: [] });
});
