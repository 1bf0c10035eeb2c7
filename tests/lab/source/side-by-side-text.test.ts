import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createRegistry } from '../../../src/lab/measure/registry.ts';
import type { Authoring } from '../../../src/lab/model/authoring.ts';
import { sidedCases } from '../../../src/lab/model/sides.ts';
import { compile } from '../../../src/lab/source/compile.ts';
import { sideBySideText, type Written } from '../../../src/lab/source/side-by-side-text.ts';

const written = (text: string, files: Record<string, string> = {}): Written => ({
  kind: 'written',
  title: 'sorting',
  language: 'ts',
  text,
  attachments: Object.entries(files).map(([name, content]) => ({
    name,
    bytes: new TextEncoder().encode(content),
  })),
});

type Body = (lab: Authoring, ...names: unknown[]) => Promise<void>;
const isBody = (value: unknown): value is Body => typeof value === 'function';

/** The cases that two versions define together. */
async function definedBy(baseline: Written, candidate: Written, filter?: string) {
  const both = sideBySideText(baseline, candidate);
  if (!both.ok) throw new Error(both.failure.code);
  const { text: whole, language, attachments, sided } = both.value;
  const compiled = compile(whole, language);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.failure));
  const { authoring, cases } = createRegistry({
    attachments,
    limit: 100,
    filter,
    sided,
    keep: (value) => value,
    decode: (utf8) => new TextDecoder().decode(utf8),
  });
  const head = '(async ($lab, bench, group, keep, file, text) => {"use strict"; {';
  const body: unknown = runInThisContext(`${head}${compiled.value.code}\n}})`);
  if (!isBody(body)) throw new Error('no function');
  const { bench, group, keep, file, text } = authoring;
  await body(authoring, bench, group, keep, file, text);
  return cases.map(({ info }) => info);
}

const sorting = (count: number) => `
import { bench, group } from 'arsenal-lab';
const numbers: number[] = Array.from({ length: ${count} }, (_, i) => i);
group('sorting', () => {
  bench('toSorted', () => numbers.toSorted(), { params: { n: [1, 2] } });
});
bench('sum', () => numbers.length);
`;

test('Each case of two versions becomes two of one lot, though both use the same names', async () => {
  const infos = await definedBy(written(sorting(10)), written(sorting(20)));
  const pairs = sidedCases(infos);
  expect(pairs.map(({ info }) => info.key)).toEqual([
    'sorting / toSorted {n: 1}',
    'sorting / toSorted {n: 2}',
    'sum',
  ]);
  expect(pairs.map(({ baseline, candidate }) => [infos[baseline].name, infos[candidate].name])).toEqual(
    Array(3).fill(['baseline', 'candidate']),
  );
});

test('A case that one version alone has is left without its other', async () => {
  const infos = await definedBy(written("bench('old', () => 1);"), written("bench('new', () => 1);"));
  expect(infos.map(({ key }) => key)).toEqual(['old / baseline', 'new / candidate']);
  expect(sidedCases(infos)).toEqual([]);
});

test('Each version reads its own file', async () => {
  const reading = "bench(text('data.txt'), () => 1);";
  const infos = await definedBy(
    written(reading, { 'data.txt': 'old' }),
    written(reading, { 'data.txt': 'new' }),
  );
  expect(infos.map(({ key }) => key)).toEqual(['old / baseline', 'new / candidate']);
});

test('A version that is not valid code is told, with its place', () => {
  const both = sideBySideText(written('bench('), written("bench('a', () => 1);"));
  expect(both).toMatchObject({ ok: false, failure: { code: 'syntax-error', line: 1 } });
});

test.each([
  ['sum$', ['sum']],
  ['^sorting / toSorted \\{n: 2\\}$', ['sorting / toSorted {n: 2}']],
  ['baseline', []],
])(
  'What is asked for by %s are cases as they were called before there were two of each',
  async (filter, keys) => {
    const infos = await definedBy(written(sorting(10)), written(sorting(20)), filter);
    expect(infos).toHaveLength(2 * keys.length);
    expect(sidedCases(infos).map(({ info }) => info.key)).toEqual(keys);
  },
);
