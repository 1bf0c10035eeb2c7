import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/lab/source/compile.ts';

describe('a syntax error in TypeScript', () => {
  it.each([
    ["bench('a', () => {\n  let x = ;\n});", 2, 11],
    ["bench('a', (n: number) => {\n  let x: number[] = [1,;\n});", 2, 24],
    ["group('g', () => {\n bench('a', async (n: string) => {\n  await foo(n;\n });\n});", 3, 14],
  ])('is placed where it is, inside the body of an arrow function too: %j', (text, line, column) => {
    expect(compile(text, 'ts')).toMatchObject({ ok: false, failure: { code: 'syntax-error', line, column } });
  });
});
