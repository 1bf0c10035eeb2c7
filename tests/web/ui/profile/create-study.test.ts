import { expect, test } from 'vitest';
import { failed } from '../../../../src/lab/model/result.ts';
import { createStudy } from '../../../../src/web/ui/profile/create-study.ts';
import { settled } from '../../../support/settled.ts';
import { fakeProfileHost, smallSummary, smallTexts } from '../../../support/fake-profile-host.ts';

const begun = async (facts: Parameters<typeof fakeProfileHost>[0] = {}, summary = smallSummary) => {
  const fake = fakeProfileHost(facts);
  return { ...fake, study: await createStudy({ host: fake.host, summary, texts: smallTexts }) };
};

test('a profile is first shown in order of time, or by weight where it has no such order', async () => {
  expect((await begun()).asked.map(({ order }) => order)).toEqual(['time']);
  const { asked, study } = await begun({}, { ...smallSummary, ordered: false });
  expect(asked.map(({ order }) => order)).toEqual(['left-heavy']);
  expect(study.main.window.view()).toEqual({ from: 0, to: 100 });
  expect(study.view().table?.whole).toBe(100);
});

test('what is asked for goes to the worker, and another order keeps it', async () => {
  const { asked, study } = await begun();
  study.setSteps([{ kind: 'focus', frame: 2 }, { kind: 'mine' }]);
  study.setMode('inverted');
  await settled();
  expect(asked.at(-1)).toMatchObject({ order: 'inverted', focus: 2, mine: true });
});

test('of what is asked in a row only the first and the last are laid out', async () => {
  const { asked, study } = await begun();
  for (const mode of ['left-heavy', 'inverted', 'left-heavy', 'inverted'] as const) study.setMode(mode);
  await settled();
  expect(asked.map(({ order }) => order)).toEqual(['time', 'left-heavy', 'inverted']);
  expect(study.view().busy).toBe(false);
});

test('a sandwich waits for a function, and has two graphs', async () => {
  const { asked, study } = await begun();
  study.setMode('sandwich');
  await settled();
  expect(study.main.boxes.view()).toBeUndefined();
  study.select(3);
  await settled();
  expect(asked.slice(-2)).toMatchObject([
    { order: 'sandwich-callees', frame: 3 },
    { order: 'sandwich-callers', frame: 3 },
  ]);
  expect(study.callers.boxes.view()).toBeDefined();
});

test('the function of the selected box is the selected one, but in a sandwich', async () => {
  const { study } = await begun();
  study.main.selected.set(1);
  expect(study.view().frame).toBe(1);
  study.setMode('sandwich');
  await settled();
  study.main.selected.set(4);
  expect(study.view().frame).toBe(1);
});

test('what matches is told until nothing is looked for', async () => {
  const { study, log } = await begun();
  study.search({ text: 'a', kind: 'fuzzy' });
  await settled();
  expect(study.view().found?.weight).toBe(60);
  study.search({ text: ' ', kind: 'fuzzy' });
  await settled();
  expect(study.view().found).toBeUndefined();
  expect(log).toEqual(['search a']);
});

test('where the worker fails, what was there stays and the reason is told', async () => {
  let fails = false;
  const { study, host } = await begun();
  const { boxes } = host;
  host.boxes = async (view) => (fails ? failed({ code: 'stopped' }) : boxes(view));
  fails = true;
  study.setMode('inverted');
  await settled();
  expect(study.view().trouble).toEqual({ code: 'stopped' });
  expect(study.main.boxes.view()).toBeDefined();
});
