import { doubles, numbers, pairOf, point, string, type Pair } from './pair.ts';

const pair = pairOf('dead-local');

const loop = (last: string) =>
  `(xs) => { let s = 0; for (let i = 0; i < xs.length; i++) s += xs[i]; ${last} }`;
const each = (last: string) => `(xs) => { let s = 0; xs.forEach((x) => { s += x; }); ${last} }`;
const fibonacci = (last: string) =>
  `() => { let a = 0, b = 1; for (let i = 0; i < 50; i++) { const t = a + b; a = b; b = t; } ${last} }`;
const swapping = (last: string) =>
  `() => { let a = 0, b = 1; for (let i = 0; i < 50; i++) [a, b] = [b, a + b]; ${last} }`;
const hash = (last: string) =>
  `(s) => { let h = 0; for (let i = 0; i < s.length; i++) h = (h * 31 + s.charCodeAt(i)) | 0; ${last} }`;
const search = (found: string) =>
  `(xs) => { let lo = 0, hi = xs.length - 1; while (lo <= hi) { const mid = (lo + hi) >> 1;
    if (xs[mid] < 7) lo = mid + 1; else hi = mid - 1; } ${found} }`;

export const deadLocalPairs: readonly Pair[] = [
  pair('a variable', '(x) => { const y = Math.sqrt(x); }', '(x) => { const y = Math.sqrt(x); return y; }'),
  pair('var', '(x) => { var y = x * 2; }', '(x) => { var y = x * 2; keep(y); }'),
  pair('a sum in a loop', loop(''), loop('return s;'), { options: doubles }),
  pair(
    'a sum over a list of the text',
    '() => { let s = 0; for (const x of list) s += x; }',
    '() => { let s = 0; for (const x of list) s += x; return s; }',
    {
      before: 'const list = [1, 2, 3];',
    },
  ),
  pair('a sum by forEach', each(''), each('return s;'), { options: numbers }),
  pair('a sum that only a dead condition reads', loop('if (s < 0) {}'), loop('if (s < 0) keep(s);'), {
    options: numbers,
  }),
  pair(
    'a greatest element',
    '(xs) => { let m = 0; for (const x of xs) if (x > m) m = x; }',
    '(xs) => { let m = 0; for (const x of xs) if (x > m) m = x; return m; }',
    {
      options: numbers,
    },
  ),
  pair('variables that flow in a circle', fibonacci(''), fibonacci('return a;')),
  pair('variables that change places', swapping(''), swapping('return a;')),
  pair('a hash of a string', hash(''), hash('return h;'), { options: string }),
  pair(
    'a string that grows',
    "(n) => { let s = ''; for (let i = 0; i < n; i++) s += 'xy' + i; }",
    "(n) => { let s = ''; for (let i = 0; i < n; i++) s += 'xy' + i; return s; }",
  ),
  pair('a binary search', search(''), search('return lo;'), { options: numbers }),
  pair(
    'the last of many',
    '() => { let last; for (let i = 0; i < 100; i++) last = Math.sqrt(i); }',
    '() => { let last; for (let i = 0; i < 100; i++) last = Math.sqrt(i); return last; }',
  ),
  pair(
    'compound assignment',
    '(x) => { let r = x; r *= x; r += 1; }',
    '(x) => { let r = x; r *= x; r += 1; return r; }',
  ),
  pair('assignment to a parameter', '(x) => { x = x * 2; }', '(x) => { x = x * 2; return x; }'),
  pair(
    'a default of a parameter',
    '(x, params, y = Math.sqrt(x)) => {}',
    '(x, params, y = Math.sqrt(x)) => y',
  ),
  pair(
    'destructuring',
    '(p) => { const { x, y } = p; const sum = x + y; }',
    '(p) => { const { x, y } = p; return x + y; }',
    { options: point },
  ),
  pair(
    'destructuring of computed values',
    '(x) => { const [a, b] = [x + 1, x * 2]; }',
    '(x) => { const [a, b] = [x + 1, x * 2]; return a - b; }',
  ),
  pair(
    'a shadowed name',
    '(x) => { const y = x * x; { const y = x + 1; return y; } }',
    '(x) => { const y = x * x; { const z = x + 1; return y + z; } }',
  ),
  pair(
    'both sides of an if',
    '(x) => { let r; if (x > 2) r = Math.sin(x); else r = Math.cos(x); }',
    '(x) => { let r; if (x > 2) r = Math.sin(x); else r = Math.cos(x); return r; }',
  ),
  pair(
    'a switch',
    '(x) => { let r = 0; switch (x % 3) { case 0: r = Math.sin(x); break; default: r = Math.cos(x); } }',
    '(x) => { let r = 0; switch (x % 3) { case 0: r = Math.sin(x); break; default: r = Math.cos(x); } return r; }',
  ),
  pair(
    'inside try',
    '(x) => { let r = 0; try { r = Math.sin(x); } catch { r = 1; } }',
    '(x) => { let r = 0; try { r = Math.sin(x); } catch { r = 1; } return r; }',
  ),
  pair(
    'a value overwritten',
    '(x) => { let r = Math.sin(x); r = Math.cos(x); return r; }',
    '(x) => { let r = Math.sin(x); r += Math.cos(x); return r; }',
  ),
  pair(
    'a value assigned too late',
    '(x) => { let r = x; keep(r); r = Math.cos(x); }',
    '(x) => { let r = Math.cos(x); keep(r); r = x; }',
  ),
  pair(
    'undefined returned',
    '(x) => { const y = x * x; return undefined; }',
    '(x) => { const y = x * x; return y || undefined; }',
  ),
  pair(
    'async',
    'async (x) => { const y = Math.sqrt(x); await null; }',
    'async (x) => { const y = Math.sqrt(x); await y; }',
  ),
  pair(
    'an async function inside',
    'async () => { const f = async () => { let s = 0; for (let i = 0; i < 9; i++) s += i; }; await f(); }',
    'async () => { const f = async () => { let s = 0; for (let i = 0; i < 9; i++) s += i; return s; }; return f(); }',
  ),
  pair(
    'a closure never called',
    '(x) => { const f = () => Math.sin(x); }',
    '(x) => { const f = () => Math.sin(x); return f(); }',
  ),
  pair(
    'a function never called',
    '(x) => { function f() { return Math.sin(x); } }',
    '(x) => { function f() { return Math.sin(x); } return f; }',
  ),
  pair('a function given by name', 'work', 'result', {
    before: `function work() { let s = 0; for (let i = 0; i < 99; i++) s += Math.sqrt(i); }
      function result() { let s = 0; for (let i = 0; i < 99; i++) s += Math.sqrt(i); return s; }`,
  }),
  pair(
    'an empty loop',
    '() => { for (let i = 0; i < 1000; i++); }',
    '() => { for (let i = 0; i < 1000; i++) keep(i); }',
  ),
  pair(
    'a counting loop',
    '() => { let i = 0; while (i < 1000) i++; }',
    '() => { let i = 0; while (i < 1000) i++; return i; }',
  ),
  pair(
    'a loop left by a label',
    '(x) => { out: for (let i = 0; i < 9; i++) { if (i * x > 3) break out; } }',
    '(x) => { let i = 0; out: for (; i < 9; i++) { if (i * x > 3) break out; } return i; }',
  ),
  pair(
    'steps by constants',
    '() => { let i = 0; i += 5; i++; }',
    '(x) => { let i = x; i += 5; i++; return i; }',
  ),
  pair(
    'a Map gone over',
    '(m) => { let s = 0; for (const [, v] of m) s += v; }',
    '(m) => { let s = 0; for (const [, v] of m) s += v; return s; }',
    {
      options: "{ setup: () => new Map([['a', 1]]) }",
    },
  ),
  pair(
    'an object gone over',
    '(o) => { let s = 0; for (const k in o) s += o[k]; }',
    '(o) => { let s = 0; for (const k in o) s += o[k]; return s; }',
    { options: point },
  ),
  pair(
    'data out of JSON',
    '() => { let s = 0; for (const row of rows) s += row.value * 2; }',
    '() => { let s = 0; for (const row of rows) s += row.value * 2; return s; }',
    {
      before: "const rows = JSON.parse('[]');",
    },
  ),
  pair(
    'an attached text',
    '() => { let n = 0; for (let i = 0; i < source.length; i++) if (source.charCodeAt(i) === 32) n++; }',
    '() => { let n = 0; for (let i = 0; i < source.length; i++) if (source.charCodeAt(i) === 32) n++; return n; }',
    {
      before: "import { text } from 'arsenal-lab'; const source = text('a.txt');",
    },
  ),
  pair(
    'a parameter of the case',
    '(_, { n }) => { const k = n * 2; }',
    '(_, { n }) => { const k = n * 2; return k; }',
    { options: '{ params: { n: [2] } }' },
  ),
];
