import { expect, test } from 'vitest';
import { boxFacts, boxSentence } from '../../../../src/web/ui/profile/box-facts.ts';
import { createStudy } from '../../../../src/web/ui/profile/create-study.ts';
import { profileBadges } from '../../../../src/web/ui/profile/profile-badges.ts';
import { weightText } from '../../../../src/web/ui/profile/weight-text.ts';
import { fakeProfileHost, smallSummary, smallTexts } from '../../../support/fake-profile-host.ts';
import { smallFlame } from '../../../support/laid-boxes.ts';

/** A no-break space stands between a number and its unit. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('a weight is told in the unit of the profile', () => {
  expect(plain(weightText(1_500, { unit: 'microseconds', step: 2 }))).toBe('3.00 ms');
  expect(plain(weightText(1_500, { unit: 'bytes', step: 1 }))).toBe('1.50 kB');
  expect(weightText(1_500, { unit: 'count', step: 1 })).toBe('1,500');
});

test('a box is told with its place, its weight and its share', async () => {
  const study = await createStudy({ host: fakeProfileHost().host, summary: smallSummary, texts: smallTexts });
  const facts = boxFacts(study, smallFlame, 1, true);
  expect(plain(boxSentence(facts))).toBe('a, main.js:12: 60.0 µs, 60.0 %; of it 10.0 µs itself.');
  const inverted = boxFacts(study, smallFlame, 1, false);
  expect(plain(boxSentence(inverted))).toBe('a, main.js:12: 60.0 µs, 60.0 %.');
});

test('profiles of V8 and instrumented ones say what has to be known of them', () => {
  const texts = (summary: typeof smallSummary) => profileBadges(summary).map(({ text }) => plain(text));
  expect(texts(smallSummary)).toEqual(['100 µs, 5 functions', 'V8: inlined code is charged to its caller']);
  expect(texts({ ...smallSummary, source: 'lab', slowdown: 1.19 })).toContain(
    'Instrumented pass, 1.19× as long as without',
  );
  expect(texts({ ...smallSummary, source: 'lab', slowdown: 0.98 })).toContain(
    'Instrumented pass, no slower than without',
  );
});
