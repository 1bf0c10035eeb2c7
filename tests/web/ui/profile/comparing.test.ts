import { expect, test } from 'vitest';
import type { ProfileDifference } from '../../../../src/lab/model/profile-difference.ts';
import { ok } from '../../../../src/lab/model/result.ts';
import { profileDifferenceText } from '../../../../src/lab/wire/parse-profile-difference.ts';
import { meaningInk } from '../../../../src/web/charts/flame-palette.ts';
import { createLibrary } from '../../../../src/web/ui/profile/create-library.ts';
import { changeText, changeVerdict } from '../../../../src/web/ui/profile/change-words.ts';
import {
  changeRange,
  differenceHeadline,
  evidenceText,
} from '../../../../src/web/ui/profile/difference-words.ts';
import { fakeProfileHost, smallSummary } from '../../../support/fake-profile-host.ts';
import { createProfileBuilder } from '../../../../src/lab/profile/profile-builder.ts';

/** `a` takes more, `b` less, `d` is not shown to differ; of `gone` the candidate has nothing. */
const place = { file: 'main.js', line: 1, column: 1, p: 0.01 };
const difference: ProfileDifference = {
  title: 'made',
  unit: 'share',
  rounds: 'slices',
  count: 12,
  level: 0.95,
  functions: [
    {
      ...place,
      name: 'a',
      baseline: 0.2,
      candidate: 0.3,
      change: 0.5,
      interval: { low: 0.1, high: 0.9 },
      isChanged: true,
    },
    { ...place, name: 'b', baseline: 0.4, candidate: 0.3, change: -0.25, isChanged: true },
    { ...place, name: 'd', file: '', baseline: 0.4, candidate: 0.4, change: 0, isChanged: false },
    { ...place, name: 'gone', baseline: 0.1, candidate: 0, isChanged: true },
  ],
};

const builder = createProfileBuilder({ title: '', source: 'v8', unit: 'microseconds', ordered: true });

function comparing(unit = smallSummary.unit) {
  const hosts: ReturnType<typeof fakeProfileHost>[] = [];
  const library = createLibrary(() => {
    const fake = fakeProfileHost();
    fake.host.copy = async () => ok(builder.profile());
    fake.host.take = async () => ok({ ...smallSummary, profile: 7, title: 'other', unit });
    fake.host.compare = async (...numbers) => {
      fake.log.push(`compare ${numbers.join(' ')}`);
      return ok(difference);
    };
    hosts.push(fake);
    return fake.host;
  });
  return { library, hosts };
}

const file = (name: string) => new File(['{}'], name);

test('what is open is coloured by what changed from another file, which its own worker is given', async () => {
  const { library, hosts } = comparing();
  await library.open(file('new.cpuprofile'));
  await library.compareWith(file('old.cpuprofile'));
  const study = library.view().opened?.study;
  expect(hosts.map(({ log }) => log)).toEqual([
    ['open new.cpuprofile', 'compare 7 0'],
    ['open old.cpuprofile', 'end'],
  ]);
  expect(library.view()).toMatchObject({ opening: undefined, opened: { name: 'new.cpuprofile' } });
  expect(study?.view()).toMatchObject({
    inkBy: 'change',
    mode: 'left-heavy',
    compared: { name: 'old.cpuprofile' },
  });
  expect([...(study?.view().inks ?? [])].slice(1)).toEqual(
    // The function `c` is not told of.
    (['more', 'less', 'plain', 'plain'] as const).map(meaningInk),
  );
});

test('the two are swapped in place, and the end of a comparison gives the colours back', async () => {
  const { library, hosts } = comparing();
  await library.open(file('new.cpuprofile'));
  await library.compareWith(file('old.cpuprofile'));
  await library.swap();
  expect(library.view().opened).toMatchObject({ name: 'old.cpuprofile', profiles: [{ profile: 7 }] });
  expect(hosts[0].log).toContain('compare 0 7');
  const study = library.view().opened?.study;
  expect(study?.view().compared?.name).toBe('new.cpuprofile');
  study?.compare(undefined);
  expect(study?.view()).toMatchObject({ compared: undefined, inkBy: 'file' });
});

test('profiles that tell different things are not compared', async () => {
  const { library } = comparing('bytes');
  await library.open(file('new.cpuprofile'));
  await library.compareWith(file('old.heapprofile'));
  expect(library.view().trouble).toEqual({
    name: 'old.heapprofile',
    failure: { code: 'unlike-profiles', baseline: 'bytes', candidate: 'microseconds' },
  });
  expect(library.view().opened?.study.view().compared).toBeUndefined();
});

test('a stored difference is shown alone, and colours the profile that is opened after it or before', async () => {
  const stored = new File([profileDifferenceText(difference)], 'case.difference.json');
  const { library } = comparing();
  await library.open(stored);
  expect(library.view().told).toEqual({ name: 'case.difference.json', difference });
  await library.open(file('new.cpuprofile'));
  expect(library.view().told).toBeUndefined();
  const compared = () => library.view().opened?.study.view().compared;
  expect(compared()).toMatchObject({ name: 'case.difference.json', baseline: undefined });
  await library.open(file('newer.cpuprofile'));
  expect(compared()).toBeUndefined();
  await library.open(stored);
  expect(compared()).toMatchObject({ name: 'case.difference.json' });
});

test('a change is told in words beside its colour', () => {
  const [more, less, same, gone] = difference.functions;
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect([more, less, same, gone].map(changeVerdict)).toEqual([
    'takes more',
    'takes less',
    'not shown to differ',
    'takes less',
  ]);
  expect([more, less, gone].map(changeText).map(plain)).toEqual(['+50.0 %', '−25.0 %', 'gone']);
  expect([more, less].map(changeRange).map(plain)).toEqual(['+10.0 % to +90.0 %', '–']);
  expect(differenceHeadline(difference)).toBe('3 of 4 functions changed: 1 takes more, 2 take less.');
});

test('what the rounds are is said: slices are no starts, and without rounds there is no evidence', () => {
  expect(evidenceText(difference)).toMatch(
    /^Within-recording evidence only: .* 12 slices .* differences between starts are not covered/,
  );
  expect(evidenceText({ ...difference, count: 0 })).toMatch(/^No evidence/);
  expect(evidenceText({ ...difference, rounds: 'workers', count: 24 })).toMatch(
    /^Evidence between workers: in 24 workers/,
  );
});
