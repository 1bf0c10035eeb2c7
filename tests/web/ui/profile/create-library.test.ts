import { expect, test } from 'vitest';
import { failed, ok } from '../../../../src/lab/model/result.ts';
import { createProfileBuilder } from '../../../../src/lab/profile/profile-builder.ts';
import { createLibrary } from '../../../../src/web/ui/profile/create-library.ts';
import { settled } from '../../../support/settled.ts';
import { fakeProfileHost, smallSummary } from '../../../support/fake-profile-host.ts';

const file = (name: string) => new File(['{}'], name);

test('a file is opened at the profile with most samples, and another can be chosen', async () => {
  const profiles = [smallSummary, { ...smallSummary, profile: 1, title: 'worker', samples: 99 }];
  const { host } = fakeProfileHost({ profiles });
  const library = createLibrary(() => host);
  await library.open(file('two.cpuprofile'));
  expect(library.view().opened).toMatchObject({
    name: 'two.cpuprofile',
    study: { summary: { title: 'worker' } },
  });
  await library.choose(0);
  expect(library.view().opened?.study.summary.title).toBe('main');
});

test('while a file is read, how much of it is told', async () => {
  const { host } = fakeProfileHost();
  const library = createLibrary(() => host);
  const seen: unknown[] = [];
  library.subscribe(() => seen.push(library.view().opening?.read));
  await library.open(file('one.cpuprofile'));
  expect(seen).toEqual([undefined, 0, 1, undefined]);
});

test('a file that cannot be opened says why, and what was open stays', async () => {
  const good = fakeProfileHost();
  const bad = fakeProfileHost();
  bad.host.open = async () =>
    failed({ code: 'broken-profile', format: 'CPU profile', offset: 7, message: 'cut' });
  const hosts = [good.host, bad.host];
  const library = createLibrary(() => hosts.shift() ?? good.host);
  await library.open(file('good.cpuprofile'));
  await library.open(file('bad.cpuprofile'));
  const { opened, trouble, opening } = library.view();
  expect(opened?.name).toBe('good.cpuprofile');
  expect(trouble).toMatchObject({ name: 'bad.cpuprofile', failure: { offset: 7 } });
  expect(opening).toBeUndefined();
  expect([good.log.includes('end'), bad.log.includes('end')]).toEqual([false, true]);
  library.dismissTrouble();
  expect(library.view().trouble).toBeUndefined();
});

test('to cancel ends the worker that reads, and nothing comes of it', async () => {
  const reading = fakeProfileHost();
  let answer = () => {};
  reading.host.open = () => new Promise((done) => (answer = () => done(ok([smallSummary]))));
  const library = createLibrary(() => reading.host);
  const opening = library.open(file('slow.cpuprofile'));
  library.cancel();
  answer();
  await opening;
  expect(reading.log).toContain('end');
  expect(library.view()).toMatchObject({ opening: undefined, trouble: undefined, opened: undefined });
});

test('the next file takes the place of the last, whose worker is ended', async () => {
  const made = [fakeProfileHost(), fakeProfileHost()];
  const hosts = made.map(({ host }) => host);
  const library = createLibrary(() => hosts.shift() ?? made[0].host);
  await library.open(file('first.cpuprofile'));
  await library.open(file('second.cpuprofile'));
  expect(library.view().opened?.name).toBe('second.cpuprofile');
  expect(made.map(({ log }) => log.includes('end'))).toEqual([true, false]);
});

test('a profile recorded here is shown like one from a file', async () => {
  const { host } = fakeProfileHost();
  const library = createLibrary(() => host);
  const builder = createProfileBuilder({ title: 'case', source: 'lab', unit: 'microseconds', ordered: true });
  await library.take(builder.profile(), 'sort: case');
  expect(library.view().opened).toMatchObject({ name: 'sort: case', study: { summary: smallSummary } });
});

test('more of a recording is taken by the same worker and looked at in the same way', async () => {
  const summary = { ...smallSummary, source: 'lab' as const };
  const { host, asked, log } = fakeProfileHost({ profiles: [summary] });
  const library = createLibrary(() => host);
  const builder = createProfileBuilder({ title: 'case', source: 'lab', unit: 'microseconds', ordered: true });
  await library.take(builder.profile(), 'sort: case');
  library.view().opened?.study.setSteps([{ kind: 'mine' }, { kind: 'drop', frame: 3 }]);
  library.view().opened?.study.setMode('inverted');
  await settled();
  await library.take(builder.profile(), 'sort: case');
  expect(asked.at(-1)).toMatchObject({ order: 'inverted', mine: true, dropped: [] });
  expect(log).not.toContain('end');
});
