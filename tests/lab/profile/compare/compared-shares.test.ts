import { expect, test } from 'vitest';
import type { Profile } from '../../../../src/lab/model/profile.ts';
import { comparedShares } from '../../../../src/lab/profile/compare/compared-shares.ts';
import { functionShares } from '../../../../src/lab/profile/compare/function-shares.ts';
import { createProfileBuilder, type FrameTold } from '../../../../src/lab/profile/profile-builder.ts';

/** Stacks from the outermost function inwards, and their weights. */
function profileOf(...stacks: [weight: number, ...frames: FrameTold[]][]): Profile {
  const head = { title: '', source: 'v8', unit: 'microseconds', ordered: true } as const;
  const { frame, node, sample, profile } = createProfileBuilder(head);
  for (const [weight, ...frames] of stacks)
    sample(
      frames.reduce((parent, told) => node(parent, frame(told)), 0),
      weight,
    );
  return profile();
}

const main = { name: 'main', file: 'file:///there/a.ts', line: 1 };
const leaf = { name: 'leaf', file: 'file:///there/a.ts', line: 9 };
const idle = { name: '(idle)', kind: 'idle' } as const;
const shareOf = (profile: Profile, name: string) =>
  [...functionShares(profile).values()].find((share) => share.name === name);

test('A function has its own share, and that of what it called', () => {
  const profile = profileOf([30, main], [70, main, leaf]);
  expect(shareOf(profile, 'main')).toMatchObject({ file: 'a.ts', line: 1, self: 0.3, total: 1 });
  expect(shareOf(profile, 'leaf')).toMatchObject({ self: 0.7, total: 0.7 });
});

test('A function that calls itself, at once or by another, counts once', () => {
  const profile = profileOf([10, main, leaf], [20, main, leaf, leaf], [10, main, leaf, main], [60, leaf]);
  expect(shareOf(profile, 'leaf')).toMatchObject({ self: 0.9, total: 1 });
  expect(shareOf(profile, 'main')?.total).toBeCloseTo(0.4);
});

test('Where nothing ran counts for nothing, and of that alone nothing is told', () => {
  const profile = profileOf([900, idle], [100, main], [50]);
  expect(shareOf(profile, 'main')).toMatchObject({ self: 1, total: 1 });
  expect(shareOf(profile, '(idle)')).toBeUndefined();
  expect(functionShares(profileOf([900, idle])).size).toBe(0);
  expect(functionShares(profileOf()).size).toBe(0);
});

test('Functions are the same by name and file wherever these lie, and without a name by their lines', () => {
  const elsewhere = { ...main, file: 'git:1a2b/deep/a.ts?x=1', line: 5 };
  const nameless = (line: number) => ({ name: '', file: 'a.ts', line });
  const [before, after] = [
    profileOf([50, main], [50, nameless(3)]),
    profileOf([50, elsewhere], [30, nameless(3)], [20, nameless(4)]),
  ];
  expect(comparedShares(before, after)).toMatchObject([
    { name: '(anonymous)', line: 3, self: [0.5, 0.3] },
    { name: '(anonymous)', line: 4, self: [0, 0.2] },
    { name: 'main', line: 5, self: [0.5, 0.5], total: [0.5, 0.5] },
  ]);
});

test('What has changed most comes first, and what is on one side only is 0 on the other', () => {
  const compared = comparedShares(profileOf([40, main], [60, main, leaf]), profileOf([100, main]));
  expect(compared.map(({ name }) => name)).toEqual(['leaf', 'main']);
  expect(compared[0]).toMatchObject({ self: [0.6, 0], total: [0.6, 0] });
});
