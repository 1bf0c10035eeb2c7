import { doubles, numbers, pairOf, point, string, type Pair } from './pair.ts';

const pair = pairOf('unused-value');

const square = 'const square = (x) => x * x;';
const fib = 'function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }';

export const unusedValuePairs: readonly Pair[] = [
  pair('a builtin', '(x) => { Math.sqrt(x); }', '(x) => Math.sqrt(x)'),
  pair('arithmetic', '(x) => { x * x + 1; }', '(x) => keep(x * x + 1)'),
  pair('a comparison', '(x) => { x === 3; }', '(x) => x === 3'),
  pair('a negation', '(x) => { !Math.sin(x); }', '(x) => !Math.sin(x)'),
  pair('void', '(x) => void Math.sin(x)', '(x) => { void keep(Math.sin(x)); }'),
  pair('a comma', '(x) => (Math.sin(x), x)', '(x) => (keep(x), Math.sin(x))'),
  pair('a short circuit', '(x) => { x > 2 && Math.sin(x); }', '(x) => { x > 2 && keep(Math.sin(x)); }'),
  pair('a default by ??', '(x) => { x ?? Math.sin(x); }', '(x) => x ?? Math.sin(x)'),
  pair(
    'a ternary',
    '(x) => { x > 2 ? Math.sin(x) : Math.cos(x); }',
    '(x) => (x > 2 ? Math.sin(x) : Math.cos(x))',
  ),
  pair('a template', '(x) => { `${x}-${x}`; }', '(x) => `${x}-${x}`'),
  pair(
    'string methods',
    "(s) => { s.split(',').reverse().join(''); }",
    "(s) => s.split(',').reverse().join('')",
    {
      options: string,
    },
  ),
  pair('a character code', '(s) => { s.charCodeAt(0); }', '(s) => s.charCodeAt(0)', { options: string }),
  pair('an element', '(xs) => { xs[3]; }', '(xs) => xs[3]', { options: numbers }),
  pair('a property', '(p) => { p.x; }', '(p) => p.x', { options: point }),
  pair('map', '(xs) => { xs.map((x) => x * 2); }', '(xs) => xs.map((x) => x * 2)', { options: doubles }),
  pair('reduce', '(xs) => { xs.reduce((a, b) => a + b, 0); }', '(xs) => xs.reduce((a, b) => a + b, 0)', {
    options: numbers,
  }),
  pair(
    'a chain of array methods',
    '(xs) => { xs.filter((x) => x > 2).map((x) => x * 2); }',
    '(xs) => xs.filter((x) => x > 2).map((x) => x * 2)',
    {
      options: numbers,
    },
  ),
  pair(
    'forEach of a pure function',
    '(xs) => { xs.forEach((x) => x * 2); }',
    '(xs) => { xs.forEach((x) => keep(x * 2)); }',
    {
      options: numbers,
    },
  ),
  pair(
    'a typed parameter',
    '(xs: readonly number[]) => { xs.toSorted(); }',
    '(xs: readonly number[]) => xs.toSorted()',
    {
      options: '{ setup: unknownSetup }',
    },
  ),
  pair('an interface', '(a: V) => { a.x * a.y; }', '(a: V) => a.x * a.y', {
    before: 'interface V { x: number; y: number }',
    options: '{ setup: unknownSetup }',
  }),
  pair('a function of the text', '(x) => { square(x); }', '(x) => square(x)', { before: square }),
  pair(
    'a function in a loop',
    '() => { for (let i = 0; i < 100; i++) square(i); }',
    '() => { for (let i = 0; i < 100; i++) keep(square(i)); }',
    {
      before: square,
    },
  ),
  pair('recursion', '() => { fib(20); }', '() => fib(20)', { before: fib }),
  pair(
    'a function called where it is made',
    '(x) => { (() => Math.sin(x))(); }',
    '(x) => (() => Math.sin(x))()',
  ),
  pair('a method', '(m) => { m.trace(); }', '(m) => m.trace()', {
    before: `class Matrix {
      data; n;
      constructor(n) { this.n = n; this.data = new Float64Array(n * n); }
      trace() { let t = 0; for (let i = 0; i < this.n; i++) t += this.data[i * this.n + i]; return t; }
    }`,
    options: '{ setup: () => new Matrix(10) }',
  }),
  pair('Object.keys', '(o) => { Object.keys(o); }', '(o) => Object.keys(o)', { options: point }),
  pair('a look-up in a Map', "(m) => { m.get('a'); }", "(m) => m.get('a')", {
    options: "{ setup: () => new Map([['a', 1]]) }",
  }),
  pair('a generator nobody asks', '(x) => { gen(x); }', '(x) => [...gen(x)]', {
    before: 'function* gen(n) { for (let i = 0; i < n; i++) yield i * 2; }',
  }),
  pair(
    'a condition that decides nothing',
    '(x) => { if (Math.sqrt(x) > 2) {} }',
    '(x) => { if (Math.sqrt(x) > 2) keep(1); }',
  ),
  pair('what stands after return', '(x) => { return; Math.sin(x); }', '(x) => { return Math.sin(x); }', {
    rule: 'unreached-code',
  }),
  pair(
    'async, after an await',
    'async (x) => { await null; Math.sqrt(x); }',
    'async (x) => { await null; return Math.sqrt(x); }',
  ),
  pair('beside an effect', '(x) => { n++; Math.sqrt(n); }', '(x) => { n++; return Math.sqrt(n); }', {
    before: 'let n = 0;',
  }),
];
