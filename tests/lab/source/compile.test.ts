import { describe, expect, it } from 'vitest';
import type { Compiled, Language } from '../../../src/lab/model/benchmark.ts';
import { compile } from '../../../src/lab/source/compile.ts';
import { linesOf } from '../../../src/lab/source/lines-of.ts';
import { runCompiled } from '../../support/run-compiled.ts';

function compiled(text: string, language: Language = 'ts'): Compiled {
  const result = compile(text, language);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
const run = (text: string, globals?: object) => runCompiled(compiled(text), globals);
const failure = (text: string, language: Language = 'ts') => {
  const result = compile(text, language);
  return result.ok ? result.value : result.failure;
};

describe('imports of arsenal-lab', () => {
  it.each([
    [`import { bench } from 'arsenal-lab'; bench(1)`],
    [`import { bench as b } from "arsenal-lab"; b(1)`],
    [`import { "bench" as b } from "arsenal-lab"; b(1)`],
    [`import * as lab from 'arsenal-lab'; lab.bench(1)`],
    [`import { bench, keep as sink } from 'arsenal-lab'; bench(1)`],
    [`import 'arsenal-lab'; bench(1)`],
    [`import {} from 'arsenal-lab'\nbench(1)`],
    [
      `import type { Params } from 'arsenal-lab'; import { type ParamLists, bench } from 'arsenal-lab'; bench(1)`,
    ],
    [`import { Params, bench } from 'arsenal-lab'; const p: Params = {}; bench(1)`],
    [`import { bench } from 'arsenal-lab' with { type: 'x' }; bench(1)`],
    [`bench(1)`],
  ])('%s', async (text) => {
    expect(await run(text)).toEqual([['bench', 1]]);
  });

  it('keeps what comes before and after apart', async () => {
    expect(await run(`bench\nimport 'arsenal-lab'\n(keep(2))`)).toEqual([['keep', 2]]);
  });

  it('refuses a name it has not, in its place', () => {
    expect(failure(`import { bench,\n  benhc } from 'arsenal-lab'`)).toEqual({
      code: 'syntax-error',
      message: "'arsenal-lab' has no export 'benhc'; it has bench, group, keep, file, text",
      line: 2,
      column: 3,
    });
    expect(failure(`import lab from 'arsenal-lab'`)).toMatchObject({ code: 'syntax-error', column: 8 });
    expect(failure(`import { toString } from 'arsenal-lab'`)).toMatchObject({ code: 'syntax-error' });
  });
});

describe('other imports', () => {
  it.each([
    [`import _ from 'lodash'`, 'lodash'],
    [`import 'x'`, 'x'],
    [`import { a } from './arsenal-lab'`, './arsenal-lab'],
    [`import * as fs from 'node:fs'`, 'node:fs'],
    [`export * from 'y'`, 'y'],
    [`export * as all from 'y'`, 'y'],
    [`export { a } from 'z'`, 'z'],
  ])('%s is refused', (text, name) => {
    for (const language of ['ts', 'js'] as const) {
      expect(failure(`\n${text}`, language)).toEqual({ code: 'unknown-import', name, line: 2 });
    }
  });

  it('are allowed for types alone', async () => {
    expect(await run(`import type { A } from './a';\nbench(1)`)).toEqual([['bench', 1]]);
  });

  it('are left alone where dynamic', () => {
    expect(compiled(`await import('lodash')`).code).toBe(`await import('lodash')`);
  });
});

describe('exports', () => {
  it.each([
    ['export const a = 1; keep(a)'],
    ['export let a = 0\nkeep(a + 1)'],
    ['export function a() { return 1 }\nkeep(a())'],
    ['keep(a()); export default function a() { return 1 }'],
    ['export default class A { static one = 1 }\nkeep(A.one)'],
    ['export class A { static one = 1 }\nkeep(A.one)'],
    ['export default keep(1)'],
    ['export default (0, keep)(1)'],
    ['export default function () {}\n(keep(1))'],
    ['export default class {}\n[keep(1)]'],
    ['export default async () => keep(9)\nkeep(1)'],
    ['let a; export default a = 1\nkeep(a)'],
    ['export default true ? keep(1) : keep(2)'],
    ['export /* default */ default /* a */ keep(1) // b'],
    ['const a = 1; export { a, a as b, a as "c d" }; keep(a)'],
    ['const a = keep\nexport { a }\n(a(1))'],
    ['export type A = 1; export interface B {} export type { B as C }; keep(1)'],
    ["export { bench } from 'arsenal-lab'; export * from 'arsenal-lab'; keep(1)"],
    ['export enum E { One = 1 }\nkeep(E.One)'],
  ])('%s', async (text) => {
    expect(await run(text)).toEqual([['keep', 1]]);
  });
});

describe('what a person may write', () => {
  it.each([
    ['top-level await', 'keep(await Promise.resolve(1)); for await (const x of [keep(1)]) x'],
    [
      'a name of ours again',
      'const bench = keep; let group; function file() {} bench(1); var text = keep(1)',
    ],
    ['what looks like a type', 'keep(true ? (1) : (a => a)); (keep(1) ? (2) : b => 3)'],
    ['a directive', "'use strict'; keep(1); keep(1)"],
    ['a hashbang', '#!/usr/bin/env node\nkeep(1);keep(1)'],
    ['a byte order mark', '\uFEFFkeep(1);keep(1)'],
    ['both', '\uFEFF#!/usr/bin/env node\nkeep(1);keep(1)'],
    ['a last line that is a comment', 'keep(1);keep(1)// end'],
    ['what is a comment in scripts alone', 'let a = 0, b = 1\nkeep(a<!--b ? 1 : 0)\nkeep(1)'],
    [
      'modern syntax',
      'class A { #x = 1; static { keep(1) } get x() { return this.#x ?? 0 } }\nkeep(new A()?.x)',
    ],
    ['parameter properties', 'class A { constructor(readonly x: number) {} }\nkeep(new A(1).x); keep(1)'],
    ['enums', 'enum E { A, B,\n C = B << 1 }\nkeep(E.C - 1);keep(E[E.B] === "B" ? 1 : 0)'],
    ['declared namespaces', 'declare namespace N { type A = 1 }\nkeep(1 as N.A);keep(1)'],
    [
      'satisfies, as const, !, generics',
      'const o = { a: 1 } as const satisfies object;\nkeep<number>(o.a!);keep(<1>1)',
    ],
  ])('%s', async (_, text) => {
    expect(await run(text)).toEqual([
      ['keep', 1],
      ['keep', 1],
    ]);
  });

  it('is not down-levelled', () => {
    const text = 'class A { #x = 1n ** 2n; static { a ??= b?.c } }\nusing d = 1_000;';
    expect(compiled(text).code).toBe(text);
    expect(compiled(text, 'js').code).toBe(text);
  });

  it.each([
    ['a string', `'import { a } from "b"'; "export default 1"`],
    ['a template', '`\nimport a from "b"\nexport default ${1}\n<!-- //# sourceURL=x`'],
    ['a regular expression', '/import a from "b"/u; /<!--/'],
    ['a comment', '// import a from "b"\n/*\nimport "c"\nexport default <!-- */'],
    ['a property', 'a.import.meta; a.export; ({ import: 1, default: 2 })'],
  ])('stays as it is in %s', (_, text) => {
    expect(compiled(text).code).toBe(text);
    expect(compiled(text, 'js').code).toBe(text);
  });

  it('cannot rename the script it is in', () => {
    const { code } = compiled('a //# sourceURL=other.js\n/*# sourceMappingURL=/x */ //@ sourceMappingURL=y');
    expect(code).toBe('a //  sourceURL=other.js\n/*  sourceMappingURL=/x */ //  sourceMappingURL=y');
  });

  it('is strict', async () => {
    await expect(run('undeclared = 1')).rejects.toThrow('undeclared is not defined');
  });

  it('throws on the line it was written on', async () => {
    const text = `import {\n  bench,\n} from 'arsenal-lab'\ntype A = {\n  a: 1\n}\nthrow new Error('x')`;
    const error: unknown = await run(text).catch((thrown: unknown) => thrown);
    expect(error).toHaveProperty('stack', expect.stringContaining('benchmark.ts:7:'));
  });
});

describe('lines', () => {
  it.each([
    ['CRLF', "import {\r\n bench\r\n} from 'arsenal-lab'\r\ntype A =\r\n  1\r\nexport default\r\nbench"],
    ['CR', "import {\r bench\r} from 'arsenal-lab'\rbench"],
    ['LF', "import {\n bench as b, // a\n /*\n*/ keep }\n from\n'arsenal-lab'\nexport {\n b\n}"],
    [
      'U+2028 in code and strings',
      "bench('\u2028');\u2029// a\u2028import {\u2028 keep } from 'arsenal-lab'",
    ],
    [
      'types over lines',
      'interface A {\n a: 1\n}\nfunction f<\n T\n>(\n a: T,\n): a is\n any {}\nlet b = a as\n any\n;',
    ],
  ])('stay as many with %s', (_, text) => {
    const { code, lines } = compiled(text);
    expect(lines).toBe(linesOf(text).length);
    expect(linesOf(code)).toHaveLength(lines);
  });

  it('lost with the type that held them are a failure, not a shift', () => {
    for (const text of ['type A = `a\nb`;\nbench()', 'let a: "b\\\nc"', 'type A\u2028= 1']) {
      expect(failure(text)).toMatchObject({ code: 'syntax-error' });
    }
  });

  it('are none but one in an empty text', () => {
    expect(compiled('')).toEqual({ code: '', lines: 1 });
  });
});

describe('errors', () => {
  it.each<[string, number, number, unknown]>([
    ['let a: = 3', 1, 8, 'Unexpected token'],
    ['let a = 1\nlet b: number = 2; let a = 3', 2, 24, "Identifier 'a' has already been declared"],
    ['let a: string = ;', 1, 17, 'Unexpected token'],
    ['a(\n', 2, 1, 'Unexpected end of the text'],
    ['\n  return 1', 2, 3, "'return' outside of function"],
    ['}}); evil(', 1, 1, 'Unexpected token'],
    ['"abc', 1, 1, 'Unterminated string constant'],
    ['a\r\u2028\r\n  {{{', 4, 6, 'Unexpected end of the text'],
    ['let a: 1\nimport.meta.url', 2, 1, 'import.meta is not available in a benchmark'],
    ['@a class B {}', 1, 1, "Unexpected character '@'"],
    ['if (a) { import "b" }', 1, 10, "'import' and 'export' may only appear at the top level"],
    ['x\n--> y', 2, 3, 'Unexpected token'],
    ['with (a) b', 1, 1, "'with' in strict mode"],
    ['export { a }', 1, 10, "Export 'a' is not defined"],
    ['namespace N { export const a = 1 }', 1, 1, expect.stringContaining('a namespace is not supported')],
    [';\n  export namespace N {\n let a }', 2, 3, expect.stringContaining('a namespace is not supported')],
  ])('%j is placed where it was written', (text, line, column, message) => {
    expect(failure(text)).toEqual({ code: 'syntax-error', message, line, column });
  });

  it('are the same in JavaScript', () => {
    expect(failure('let a = 1;\nlet b: 2', 'js')).toEqual({
      code: 'syntax-error',
      message: 'Unexpected token',
      line: 2,
      column: 6,
    });
  });

  it.each(['let x = <div>hi</div>;', 'const f = () => <A b={1} />', 'return', 'await: 1', 'super()', '0010'])(
    '%s is one',
    (text) => {
      expect(failure(text)).toMatchObject({ code: 'syntax-error', line: 1 });
    },
  );

  it.each(['('.repeat(100_000), '['.repeat(100_000), '`${'.repeat(50_000), '{'.repeat(100_000)])(
    'end deep nesting without throwing',
    (text) => {
      for (const language of ['ts', 'js'] as const) {
        expect(failure(text, language)).toMatchObject({ code: 'syntax-error' });
      }
    },
  );
});
