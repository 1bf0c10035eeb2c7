import { expect, test } from 'vitest';
import { profileDifferenceText } from '../../../../src/lab/wire/parse-profile-difference.ts';
import { toldIn } from '../../../../src/web/ui/profile/told-in.ts';

const difference = {
  title: 'sort',
  unit: 'microseconds-per-call' as const,
  rounds: 'workers' as const,
  count: 24,
  level: 0.95,
  functions: [],
};
const collected = {
  source: 'trace',
  collections: [{ kind: 'minor', atMs: 1, durationMs: 2, usedBefore: 3 }],
};
const fileOf = (text: string) => new File([text], 'x.json');
const collectionsFile = (rest: object) =>
  fileOf(JSON.stringify({ format: 'arsenal-collections', version: 1, ...rest }, undefined, 2));

test('a stored difference and stored collections are known by how they begin', async () => {
  expect(await toldIn(fileOf(profileDifferenceText(difference)))).toEqual({ name: 'x.json', difference });
  expect(await toldIn(collectionsFile(collected))).toEqual({ name: 'x.json', collected });
});

test('any other file is not read', async () => {
  expect(await toldIn(fileOf('{"nodes":[]}'))).toBeUndefined();
  expect(await toldIn(fileOf('{ "format": "arsenal-export" }'))).toBeUndefined();
});

test('a damaged one says that it is', async () => {
  const late = { collections: [{ kind: 'minor', atMs: 'late', durationMs: 2 }] };
  for (const rest of [late, { source: 'trace', collections: [{ kind: 'huge', atMs: 1, durationMs: 2 }] }])
    expect(await toldIn(collectionsFile(rest))).toMatchObject({ failure: { code: 'broken-profile' } });
  expect(await toldIn(collectionsFile({ ...collected, version: 2 }))).toMatchObject({
    failure: { code: 'broken-profile' },
  });
});
