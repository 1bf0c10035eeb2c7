import { describe, expect, it, test } from 'vitest';
import { meaningInk } from '../../../../src/web/charts/flame-palette.ts';
import { createProfileBuilder } from '../../../../src/lab/profile/profile-builder.ts';
import { frameInks } from '../../../../src/web/ui/profile/frame-inks.ts';
import { framePlace, frameName, shortFile } from '../../../../src/web/ui/profile/frame-words.ts';
import { packageOf } from '../../../../src/web/ui/profile/package-of.ts';
import { tierInks } from '../../../../src/web/ui/profile/tier-inks.ts';
import { smallTexts } from '../../../support/fake-profile-host.ts';

const hueOf = (ink: number) => Math.floor(ink / 2);

describe('frameInks', () => {
  it('gives functions of one file one hue, of one package too', () => {
    const byFile = frameInks(smallTexts, 'file');
    expect(hueOf(byFile[1])).toBe(hueOf(byFile[2]));
    const byPackage = frameInks(smallTexts, 'package');
    expect(hueOf(byPackage[1])).toBe(hueOf(byPackage[2]));
  });

  it('keeps the root and the engine out of it', () => {
    expect(frameInks(smallTexts, 'name')[0]).toBe(meaningInk('idle'));
  });

  it('gives what is told of scripts its colour, and the root none of it', () => {
    const told = new Uint8Array(5).fill(meaningInk('top'));
    expect([...frameInks(smallTexts, 'tier', told)]).toEqual(
      (['idle', 'top', 'top', 'top', 'top'] as const).map(meaningInk),
    );
  });
});

test('a function has the colour of the tier of most of its own weight, from slow to fast, or of none known', () => {
  const builder = createProfileBuilder({ title: '', source: 'v8-log', unit: 'count', ordered: true });
  const hot = builder.node(0, builder.frame({ name: 'hot' }));
  const [inner, last] = ['inner', 'last'].map((name) => builder.node(hot, builder.frame({ name })));
  builder.sample(hot, 2, 'ignition');
  builder.sample(hot, 5, 'turbofan');
  builder.sample(inner, 9, 'sparkplug');
  builder.sample(last, 1, 'llint');
  expect([...tierInks(builder.profile())]).toEqual(
    (['unknown', 'top', 'warm', 'slow'] as const).map(meaningInk),
  );
});

test.each([
  ['/app/node_modules/left-pad/index.js', 'left-pad'],
  ['file:///a/node_modules/.pnpm/x@1/node_modules/@scope/x/dist/a.js', '@scope/x'],
  ['C:\\app\\node_modules\\y\\b.js', 'y'],
  ['node:internal/modules/cjs/loader', 'node'],
  ['https://host/app/main.js', ''],
  ['main.ts', ''],
])('the package of %s is "%s"', (file, name) => {
  expect(packageOf(file)).toBe(name);
});

test('a function is told by its name, and its place by the end of its file', () => {
  expect(
    [0, 1, 3, 4].map((frame) => `${frameName(smallTexts, frame)} ${framePlace(smallTexts, frame)}`),
  ).toEqual(['(root) ', 'a main.js:12', 'c index.js:1', 'd ']);
  expect(shortFile('https://host/a/b.js?x=/1#y')).toBe('b.js');
  expect(shortFile('https://host/')).toBe('host');
});
