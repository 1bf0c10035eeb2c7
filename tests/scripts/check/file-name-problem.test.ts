import { describe, expect, it } from 'vitest';
import { fileNameProblem } from '../../../scripts/check/file-name-problem.ts';

describe('fileNameProblem', () => {
  it.each([
    ['src/lab/stats/quantile.ts', 'export function quantile() {}'],
    ['src/lab/measure/registry.ts', 'export type Registry = 1;\nexport function createRegistry() {}'],
    ['src/lab/model/units.ts', 'export type Milliseconds = number;\nexport type Bytes = number;'],
    ['src/web/ui/bench-row.tsx', 'export const BenchRow = () => undefined;'],
    ['src/lab/wire/json-text.ts', 'export async function parseJSONText() {}'],
    ['src/lab/model/durations.ts', 'export const one = 1;\nexport const two = 2;'],
    ['src/lab/benchmarks/index.ts', 'export const list = [];'],
    ['src/web/main.tsx', 'start();'],
    ['workers/service.ts', 'start();'],
    ['workers/bench.worker.ts', 'export const one = 1;'],
    ['tests/lab/stats/quantile.test.ts', ''],
  ])('has none with %s', (path, text) => {
    expect(fileNameProblem(path, text)).toBeUndefined();
  });

  it.each([
    ['src/lab/stats/quantile.ts', 'export function median() {}', 'name the file median'],
    ['src/lab/stats/Quantile.ts', 'export function quantile() {}', 'kebab-case'],
    ['src/web/ui/benchRow.tsx', 'export const BenchRow = 1;', 'kebab-case'],
    ['src/lab/model/types.ts', 'export type One = 1;', 'says nothing'],
    ['src/lab/stats/utils.ts', 'export const one = 1;', 'says nothing'],
    ['src/web/host/helper.ts', '', 'says nothing'],
    ['src/web/store/base.ts', 'export const base = 1;', 'says nothing'],
    ['src/web/service.ts', 'export const service = 1;', 'says nothing'],
  ])('finds one with %s', (path, text, words) => {
    expect(fileNameProblem(path, text)).toContain(words);
  });
});
