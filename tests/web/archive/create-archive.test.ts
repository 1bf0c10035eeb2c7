import { describe, expect, it } from 'vitest';
import { initialSettings } from '../../../src/web/settings-store.ts';
import type { Archive } from '../../../src/web/archive/archive.ts';
import { archiveDevice } from '../../support/archive-device.ts';
import { summaryOf } from '../../support/kept-run.ts';
import { batchEvent, startedEvent, surveyedEvent } from '../../support/run-events.ts';

/** Keeps a finished run of one case. */
async function keepRun(archive: Archive, id: string, at = 0) {
  const recorder = archive.recorder();
  const started = startedEvent(id);
  recorder.record(started.type === 'started' ? { ...started, at } : started);
  recorder.record(surveyedEvent(1));
  recorder.record(batchEvent([1, 2, 3]));
  recorder.record({ type: 'ended', at: at + 1, status: 'complete' });
  recorder.summarise([summaryOf(2)]);
  expect(await recorder.close()).toMatchObject({ ok: true });
}

const ids = async (archive: Archive) => {
  const list = await archive.list();
  return list.ok ? list.value.map(({ id }) => id) : list.failure;
};

describe('the archive', () => {
  it('lists runs with their figures, newest first', async () => {
    const { archive } = archiveDevice().tab();
    await keepRun(archive, 'a', 1);
    await keepRun(archive, 'c', 3);
    await keepRun(archive, 'b', 2);
    expect(await ids(archive)).toEqual(['c', 'b', 'a']);
    expect(await archive.list()).toMatchObject({
      value: [
        { name: 'two cases', samples: 3, startedAt: 3, cases: [{ key: 'case 0', summary: summaryOf(2) }] },
        {},
        {},
      ],
    });
  });

  it('finds a case in every run that has ended, oldest first', async () => {
    const { archive } = archiveDevice().tab();
    for (const [at, id] of ['b', 'gone', 'a'].entries()) await keepRun(archive, id, at);
    await archive.remove(['gone']);
    archive.recorder().record(startedEvent('running'));
    const found = await archive.caseRuns('case 0');
    expect(found).toMatchObject({
      value: [
        { run: { id: 'b' }, record: { measured: 3 }, summary: summaryOf(2) },
        { run: { id: 'a', plan: { benchmark: { title: 'two cases' } } } },
      ],
    });
    expect(await archive.caseRuns('case 9')).toEqual({ ok: true, value: [] });
  });

  it('renames and tags', async () => {
    const { archive } = archiveDevice().tab();
    await keepRun(archive, 'a');
    await archive.rename('a', 'better');
    await archive.tag('a', ['x', 'y']);
    expect(await archive.list()).toMatchObject({ value: [{ name: 'better', tags: ['x', 'y'] }] });
  });

  it('says which run is not there', async () => {
    const { archive } = archiveDevice().tab();
    const failure = { ok: false, failure: { code: 'no-such-run', id: 'x' } };
    expect(await archive.load('x')).toEqual(failure);
    expect(await archive.rename('x', 'n')).toEqual(failure);
    expect(await archive.exportRuns(['x'])).toEqual(failure);
  });

  it('hides deleted runs and brings them back', async () => {
    const { archive } = archiveDevice().tab();
    await keepRun(archive, 'a', 1);
    await keepRun(archive, 'b', 2);
    await archive.remove(['a', 'b']);
    expect(await ids(archive)).toEqual([]);
    expect(await archive.load('a')).toMatchObject({ failure: { code: 'no-such-run' } });
    await archive.restore(['a']);
    expect(await ids(archive)).toEqual(['a']);
  });

  it('deletes all the runs named or none', async () => {
    const { archive } = archiveDevice().tab();
    await keepRun(archive, 'a');
    expect(await archive.remove(['a', 'x'])).toMatchObject({ failure: { code: 'no-such-run', id: 'x' } });
    expect(await ids(archive)).toEqual(['a']);
  });

  it('forgets deleted runs at the next start, unless another tab may still undo it', async () => {
    const device = archiveDevice();
    const { archive } = device.tab();
    await keepRun(archive, 'a');
    await archive.remove(['a']);
    device.pass(30_000);
    await device.tab().archive.list();
    expect(await archive.restore(['a'])).toMatchObject({ ok: true });
    await archive.remove(['a']);
    device.pass(61_000);
    await device.tab().archive.list();
    expect(await archive.restore(['a'])).toEqual({ ok: false, failure: { code: 'no-such-run', id: 'a' } });
  });

  it('tells both tabs of a change in one of them', async () => {
    const device = archiveDevice();
    const [one, two] = [device.tab().archive, device.tab().archive];
    await keepRun(one, 'a');
    const told: string[] = [];
    one.subscribe((change) => told.push(`one ${change}`));
    const stop = two.subscribe((change) => told.push(`two ${change}`));
    await one.rename('a', 'n');
    await two.saveSettings(initialSettings);
    await one.saveDraft({ title: '', language: 'ts', text: '', attachments: [] });
    stop();
    await one.remove(['a']);
    expect(told).toEqual(['one runs', 'two runs', 'two settings', 'one settings', 'one runs']);
  });

  it('says nothing of a change that failed', async () => {
    const { archive } = archiveDevice().tab();
    await archive.list();
    archive.subscribe((change) => expect.unreachable(change));
    await archive.rename('x', 'n');
  });

  it('keeps the draft and the settings over a restart', async () => {
    const device = archiveDevice();
    const { archive } = device.tab();
    expect(await archive.draft()).toEqual({ ok: true, value: undefined });
    expect(await archive.settings()).toEqual({ ok: true, value: {} });
    const draft = {
      title: 't',
      language: 'js' as const,
      text: 'x',
      attachments: [{ name: 'f', bytes: Uint8Array.of(1) }],
    };
    await archive.saveDraft(draft);
    await archive.saveSettings({ ...initialSettings, theme: 'dark' });
    const next = device.tab().archive;
    expect(await next.draft()).toEqual({ ok: true, value: draft });
    expect(await next.settings()).toEqual({ ok: true, value: { ...initialSettings, theme: 'dark' } });
  });

  it('keeps in mind what it is told to, over a restart', async () => {
    const device = archiveDevice();
    const { archive } = device.tab();
    expect(await archive.remembered()).toEqual({ ok: true, value: {} });
    await archive.remember({ isToured: true });
    expect(await device.tab().archive.remembered()).toEqual({ ok: true, value: { isToured: true } });
  });

  it('asks for lasting storage when the first run is kept, once', async () => {
    let asked = 0;
    const storage = {
      estimate: async () => ({ usage: 5, quota: 10 }),
      persisted: async () => false,
      persist: async () => ++asked > 0,
    };
    const { archive } = archiveDevice().tab({ storage });
    expect(asked).toBe(0);
    await keepRun(archive, 'a');
    await keepRun(archive, 'b');
    expect(asked).toBe(1);
    expect(await archive.quota()).toEqual({ usage: 5, quota: 10, persisted: false });
  });

  it('works where the browser tells nothing of storage', async () => {
    const refusing = () => Promise.reject(new TypeError('not here'));
    const storage = { estimate: refusing, persisted: refusing, persist: refusing };
    const { archive } = archiveDevice().tab({ storage });
    await keepRun(archive, 'a');
    expect(await archive.quota()).toBeUndefined();
    expect(await archiveDevice().tab().archive.quota()).toBeUndefined();
  });
});
