import { describe, expect, it } from 'vitest';
import { deadCode } from '../../../../src/lab/source/dead-code/dead-code.ts';
import { suites } from '../../../../src/lab/benchmarks/index.ts';
import { stripTypes } from '../../../../src/lab/source/strip-types.ts';
import { suiteText } from '../../../support/suite-cases.ts';
import { deadLocalPairs } from '../../../../scripts/traps/dead-local-pairs.ts';
import { honestTexts } from './honest-texts.ts';
import { otherPairs } from '../../../../scripts/traps/other-pairs.ts';
import { benchText } from '../../../../scripts/traps/pair.ts';
import { unusedValuePairs } from '../../../../scripts/traps/unused-value-pairs.ts';

const pairs = [...unusedValuePairs, ...deadLocalPairs, ...otherPairs].map((pair) => ({
  ...pair,
  trapText: benchText(pair.trap, pair),
  twinText: benchText(pair.twin, pair),
}));

const written = [...suites.filter(({ kind }) => kind === 'written').map(({ id }) => id), 'example'];

function untyped(text: string): string {
  const stripped = stripTypes(text);
  if (!stripped.ok) throw new Error(JSON.stringify(stripped.failure));
  return stripped.value;
}

const ruleCounts = {
  'unused-value': 30,
  'dead-local': 35,
  'loop-invariant': 8,
  'unescaped-allocation': 15,
  'constant-result': 8,
  'unreached-code': 4,
};

describe('deadCode', () => {
  it('is tried on 100 traps or more with as many twins, of every rule, and on 130 other honest texts', () => {
    const names = new Set(pairs.map(({ rule, name }) => `${rule} ${name}`));
    expect(names.size).toBe(pairs.length);
    expect(new Set(pairs.flatMap(({ trapText, twinText }) => [trapText, twinText])).size).toBeGreaterThan(
      200,
    );
    for (const [rule, least] of Object.entries(ruleCounts)) {
      expect(pairs.filter((pair) => pair.rule === rule).length).toBeGreaterThanOrEqual(least);
    }
    expect(new Set(honestTexts).size).toBeGreaterThanOrEqual(130);
  });

  it.each(pairs)('names $rule: $name, and not its twin', ({ rule, trapText, twinText }) => {
    expect(deadCode(trapText, 'ts').map((found) => found.rule)).toContain(rule);
    expect(deadCode(twinText, 'ts')).toEqual([]);
  });

  it.each(pairs.filter(({ options }) => !options?.includes('unknownSetup')))(
    'judges the JavaScript of $rule: $name alike',
    ({ trapText, twinText }) => {
      expect(deadCode(untyped(trapText), 'js')).not.toEqual([]);
      expect(deadCode(untyped(twinText), 'js')).toEqual([]);
    },
  );

  it.each(honestTexts)('names nothing in %s', (text) => {
    expect(deadCode(text, 'ts')).toEqual([]);
  });

  it.each(written)('names nothing in the built-in suite %s', async (id) => {
    const text = await suiteText(id);
    expect(deadCode(text, 'ts')).toEqual([]);
    expect(deadCode(untyped(text), 'js')).toEqual([]);
  });

  it('says where, in which case and what', () => {
    const text =
      "import { bench } from 'arsenal-lab';\n\nbench('roots', (x: number) => {\n  const root = Math.sqrt(x);\n});\n";
    expect(deadCode(text, 'ts')).toEqual([
      {
        rule: 'dead-local',
        line: 4,
        column: 9,
        caseNames: ['roots'],
        detail: '`root` is computed and never read',
      },
    ]);
  });

  it('quotes long expressions by their beginning, on one line', () => {
    const text =
      "bench('long', (x) => {\n  Math.sqrt(x +\n    Math.sin(x) * Math.cos(x) * Math.tan(x));\n});";
    expect(deadCode(text, 'js').map(({ detail }) => detail)).toEqual([
      'the value of `Math.sqrt(x + Math.sin(x) * Math.cos(x)…` is never used',
    ]);
  });

  it('finds cases in groups, loops and functions, and gives a name only where it stands in the call', () => {
    const text = `
      const suite = (name, body) => bench(name, body);
      group('g', () => {
        for (const n of [1, 2]) bench(\`n \${n}\`, () => { Math.sqrt(n); });
        suite('wrapped', (x) => { Math.sin(x); });
      });
      for (const [name, body] of Object.entries({ a: (x) => { x * 2; }, b: (x) => x * 2 })) bench(name, body);`;
    expect(deadCode(text, 'js').map(({ line, caseNames }) => [line, caseNames])).toEqual([
      [4, []],
      [5, []],
      [7, []],
    ]);
  });

  it('knows what is imported from the lab under another name', () => {
    const text =
      "import * as lab from 'arsenal-lab';\nimport { bench as b, keep as k } from 'arsenal-lab';\n";
    expect(deadCode(`${text}lab.bench('a', (x) => { x * 2; });`, 'ts')).toHaveLength(1);
    expect(deadCode(`${text}b('a', (x) => { k(x * 2); lab.keep(x * 3); });`, 'ts')).toEqual([]);
  });

  it('names a place in a function of several cases once, with all of them', () => {
    const text = `
      function work(x) { const y = x * 2; return x; }
      bench('first', (x) => work(x));
      bench('second', (x) => work(x + 1));`;
    expect(deadCode(text, 'js')).toMatchObject([{ line: 2, caseNames: ['first', 'second'] }]);
  });

  it('looks at functions that are measured, not at setup, check or what nobody calls', () => {
    const text = `
      function nobody() { Math.sqrt(2); }
      bench('a', (x) => x, { setup: () => { Math.sqrt(2); return 1; }, check: () => { Math.sqrt(2); } });`;
    expect(deadCode(text, 'js')).toEqual([]);
  });

  it('names what is left of a chain of dead variables, not each', () => {
    const text = "bench('a', (x) => { const a = x * 2; const b = a * a; const c = Math.sqrt(b); });";
    expect(deadCode(text, 'js').map(({ detail }) => detail)).toEqual(['`c` is computed and never read']);
  });

  it('counts a bare constant and an empty function as what they are', () => {
    for (const body of [
      '() => {}',
      '() => 1',
      'async () => 1',
      '(x) => x',
      '({ n }) => n',
      '() => undefined',
    ]) {
      expect(deadCode(benchText(body), 'js')).toEqual([]);
    }
  });

  it('lets an addition go beside a call that must happen, in the same loop', () => {
    const body =
      '(ports) => { let ids = 0; for (const port of ports) { port.postMessage(1); ids += port.id * 2; } }';
    expect(deadCode(benchText(body), 'js')).toEqual([]);
  });

  it('takes conversions and properties for effects in a text with accessors', () => {
    const accessor = 'const o = { get v() { return n++; } }; let n = 0;';
    expect(deadCode(benchText('(x) => { x * 2; }', { before: accessor }), 'js')).toEqual([]);
    expect(deadCode(benchText('() => { Math.sqrt(2); }', { before: accessor }), 'js')).toHaveLength(1);
  });

  it('reads TypeScript that only the other parser reads, by the same lines', () => {
    const text =
      "class A {\n  override toJSON(): void {}\n}\nbench('a', (x: number) => {\n  const y: number = x * 2;\n});";
    expect(deadCode(text, 'ts')).toMatchObject([{ rule: 'dead-local', line: 5, column: 9 }]);
  });

  it('leaves a mark of the byte order out of the columns', () => {
    expect(deadCode("\uFEFFbench('a', (x) => { x * 2; });", 'js')).toMatchObject([{ line: 1, column: 21 }]);
  });

  it.each([
    '',
    'bench(',
    'bench()',
    "bench('a')",
    "bench('a', 3)",
    "bench('a', nope)",
    'let x; let x;',
    '<div/>',
  ])('says nothing of %j', (text) => {
    expect(deadCode(text, 'ts')).toEqual([]);
    expect(deadCode(text, 'js')).toEqual([]);
  });

  it.each([
    ['sums', (levels: number) => `${'x + ('.repeat(levels)}x${')'.repeat(levels)}`],
    ['lists', (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`],
    ['functions', (levels: number) => `${'() => '.repeat(levels)}x`],
    ['calls', (levels: number) => `${'f('.repeat(levels)}${')'.repeat(levels)}`],
    ['conditions', (levels: number) => `{ ${'if (x) {'.repeat(levels)}keep(x)${'}'.repeat(levels)} }`],
    ['loops', (levels: number) => `{ ${'for (const y of x) {'.repeat(levels)}keep(x)${'}'.repeat(levels)} }`],
  ])('says nothing of %s nested deeply, or too deeply to be read', (_, nested) => {
    for (const levels of [100, 3_000, 100_000]) {
      expect(deadCode(benchText(`(x) => ${nested(levels)}`), 'js')).toEqual([]);
    }
  });
});
