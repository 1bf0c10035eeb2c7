import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantedTree, repository, type PlantedTree } from '../support/planted-tree.ts';

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const constants = (count: number) => lines(count, (index) => `export const c${index} = ${index};`);
const long = (statements: number) =>
  `export function long(add: (value: number) => void) {\n${lines(statements, (index) => `  add(${index});`)}\n}`;
const branches = lines(10, (index) => `  if (value === ${index}) return ${index + 1};`);

/** Each rule with the file that breaks it. */
const planted: [rule: string, path: string, text: string][] = [
  [
    '@typescript-eslint/no-explicit-any',
    'src/lab/model/any.ts',
    'export const loose = (value: any) => value === 1;',
  ],
  [
    'no-restricted-syntax',
    'src/lab/model/cast.ts',
    'export const cast = (value: unknown) => value as string;',
  ],
  [
    'no-restricted-syntax',
    'src/web/store/list.ts',
    'export const cast = (value: unknown) => value as string[];',
  ],
  ['no-restricted-syntax', 'src/lab/model/sure.ts', 'export const sure = (value?: string) => value!.length;'],
  ['no-restricted-syntax', 'src/lab/model/unnamed.ts', 'export default 1;'],
  ['no-restricted-exports', 'src/lab/model/passed-on.ts', "export { default } from './unnamed.ts';"],
  [
    'no-restricted-syntax',
    'workers/cast.worker.ts',
    'export const cast = (value: unknown) => value as string;',
  ],
  ['no-restricted-syntax', 'tests/cast.test.ts', 'export const cast = (value: unknown) => value as string;'],
  ['no-restricted-syntax', 'src/web/host/pulled.ts', "import '../../../workers/bench.worker.ts';"],
  [
    'no-restricted-syntax',
    'src/web/host/typed.ts',
    "export type { One } from '../../../workers/bench.worker.ts';",
  ],
  [
    'no-restricted-syntax',
    'src/web/host/late.ts',
    "export const late = import('../../../workers/bench.worker.ts');",
  ],
  ['max-lines-per-function', 'src/lab/model/long-function.ts', long(39)],
  ['max-lines', 'src/lab/model/long-file.ts', constants(251)],
  ['max-lines', 'workers/wide.worker.ts', constants(61)],
  [
    'max-params',
    'src/lab/model/many.ts',
    'export const many = (a: number, b: number, c: number, d: number, e: number, f: number) => a + b + c + d + e + f;',
  ],
  [
    'complexity',
    'src/lab/model/tangled.ts',
    `export function tangled(value: number) {\n${branches}\n  return 0;\n}`,
  ],
  [
    '@typescript-eslint/ban-ts-comment',
    'src/lab/model/hushed.ts',
    '// @ts-expect-error because\nexport const one = 1;',
  ],
  ['@typescript-eslint/no-floating-promises', 'src/web/store/forgotten.ts', 'Promise.resolve(1);'],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'src/lab/model/partial.ts',
    "export function partial(kind: 'a' | 'b') {\n  switch (kind) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}",
  ],
  [
    'react-hooks/rules-of-hooks',
    'src/web/ui/fickle.tsx',
    "import { useState } from 'react';\nexport function Fickle({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return undefined;\n}",
  ],
  [
    '@typescript-eslint/no-explicit-any',
    'scripts/loose.ts',
    'export const loose = (value: any) => value === 1;',
  ],
  [
    '@typescript-eslint/no-explicit-any',
    'vite.config.ts',
    'export const loose = (value: any) => value === 1;',
  ],
];

const disabled =
  '/* eslint-disable */\nexport const loose = (value: any) => value === 1; // eslint-disable-line';

/** What is allowed, up to the very limit. */
const lawful = {
  'src/lab/model/fixed.ts': "export const fixed = ['a', 'b'] as const;",
  'src/lab/model/full-function.ts': long(38),
  'src/lab/model/full-file.ts': constants(250),
  'workers/bench.worker.ts': `${constants(59)}\nexport type One = 1;`,
  'src/web/host/started.ts':
    "import url from '../../../workers/bench.worker.ts?worker&url';\nexport const start = () => [new Worker(url), new Worker(new URL('../../../workers/bench.worker.ts', import.meta.url))];",
  'scripts/some.config.ts': 'export default { one: 1 };',
};

type FileReport = { filePath: string; messages: { ruleId: string | null; message: string }[] };

function isReport(value: unknown): value is FileReport[] {
  return Array.isArray(value);
}

describe('lint', () => {
  let tree: PlantedTree;
  let reports: FileReport[];
  const messagesOf = (path: string) =>
    reports.find(({ filePath }) => filePath.replaceAll('\\', '/').endsWith(`/${path}`))?.messages;
  const rulesBrokenBy = (path: string) => messagesOf(path)?.map(({ ruleId }) => ruleId);

  beforeAll(async () => {
    const unlawful = Object.fromEntries(planted.map(([, path, text]) => [path, text]));
    tree = plantedTree({ ...lawful, ...unlawful, 'src/lab/model/disabled.ts': disabled });
    const config = `${repository}scripts/eslint.config.js`;
    const { output } = await tree.run('eslint', ['-c', config, '--format', 'json', '.']);
    const report: unknown = JSON.parse(output);
    if (!isReport(report)) throw new Error(output);
    reports = report;
  }, 60_000);
  afterAll(() => tree.remove());

  it.each(planted)('%s is broken by %s', (rule, path) => {
    expect(rulesBrokenBy(path)).toContain(rule);
  });

  it('reports a disable comment and what it was to hide', () => {
    expect(rulesBrokenBy('src/lab/model/disabled.ts')).toContain('@typescript-eslint/no-explicit-any');
    const messages = messagesOf('src/lab/model/disabled.ts')?.map(({ message }) => message);
    expect(messages?.filter((message) => message.includes('has no effect'))).toHaveLength(2);
  });

  it.each(Object.keys(lawful))('leaves %s alone', (path) => {
    expect(messagesOf(path)).toEqual([]);
  });
});
