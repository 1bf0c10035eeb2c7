import { numbers, pairOf, point, string, type Pair } from './pair.ts';

const constant = pairOf('constant-result');
const unreached = pairOf('unreached-code');
const invariant = pairOf('loop-invariant');
const allocation = pairOf('unescaped-allocation');

const Vector = `class Vector {
  constructor(x, y) { this.x = x; this.y = y; }
  length() { return Math.hypot(this.x, this.y); }
}`;
const sieve = (last: string) => `(n) => { const composite = new Uint8Array(n); for (let i = 2; i < n; i++) {
  if (composite[i]) continue; for (let j = i * i; j < n; j += i) composite[j] = 1; } ${last} }`;

export const otherPairs: readonly Pair[] = [
  constant('arithmetic', '() => 2 * 3 + 1', '(x) => 2 * x + 1'),
  constant('a builtin', '() => Math.sqrt(16)', '(x) => Math.sqrt(x)'),
  constant(
    'a number with a name',
    '() => { const r = 5; return Math.PI * r ** 2; }',
    '(r) => Math.PI * r ** 2',
  ),
  constant('a constant of the text', '() => A * A', '() => A * (B += 1)', {
    before: 'const A = 3; let B = 4;',
  }),
  constant('a function of the text', '() => add(1, 2)', '(x) => add(x, 2)', {
    before: 'const add = (a, b) => a + b;',
  }),
  constant(
    'steps',
    '() => { let s = 1; s += 2; s *= 3; return s; }',
    '(x) => { let s = x; s += 2; s *= 3; return s; }',
  ),
  constant('text', "() => 'a' + 'b'", "(x) => 'a' + x"),
  constant('a length', "() => 'abc'.length", '(s) => s.length', { options: string }),
  unreached(
    'both branches',
    '() => { const a = 2; const b = 3; return a > b ? a * 2 : b * 2; }',
    '(b) => { const a = 2; return a > b ? a * 2 : b * 2; }',
  ),
  unreached(
    'a dead branch',
    '(x) => { if (false) return Math.sin(x); }',
    '(x) => { if (x) return Math.sin(x); }',
  ),
  unreached(
    'a branch on a constant',
    '(x) => { const on = 1 > 2; if (on) keep(Math.sin(x)); }',
    '(x) => { const on = x > 2; if (on) keep(Math.sin(x)); }',
  ),
  unreached('a dead short circuit', '(x) => { false && Math.sin(x); }', '(x) => x && Math.sin(x)'),

  invariant(
    'a builtin',
    '(x) => { let s = 0; for (let i = 0; i < 99; i++) s += Math.sin(x); return s; }',
    '(x) => { let s = 0; for (let i = 0; i < 99; i++) s += Math.sin(x + i); return s; }',
  ),
  invariant(
    'the last of the same',
    '(x) => { let s = 0; for (let i = 0; i < 99; i++) s = Math.sin(x); return s; }',
    '(x) => { let s = 0; for (let i = 0; i < 99; i++) s = Math.sin(s + x); return s; }',
  ),
  invariant(
    'arithmetic on properties',
    '(p) => { let s = 0; for (let i = 0; i < 99; i++) s += p.x * p.y; return s; }',
    '(p) => { let s = 0; for (let i = 0; i < 99; i++) s += p.x * i; return s; }',
    { options: point },
  ),
  invariant(
    'by way of a variable',
    '(xs) => { let s = 0; for (let i = 0; i < 99; i++) { const t = Math.sqrt(xs.length); s += t; } return s; }',
    '(xs) => { let s = 0; for (let i = 0; i < 99; i++) { const t = Math.sqrt(xs[i]); s += t; } return s; }',
    { options: numbers },
  ),
  invariant(
    'while',
    '(x) => { let s = 0; let i = 0; while (i < 99) { s += x * x; i++; } return s; }',
    '(x) => { let s = 0; let i = 0; while (i < 99) { s += x * i; i++; } return s; }',
  ),
  invariant(
    'for…of',
    '(x) => { let s = 0; for (const _ of [1, 2, 3]) s += Math.exp(x); return s; }',
    '(x) => { let s = 0; for (const y of [1, 2, 3]) s += Math.exp(y); return s; }',
  ),
  invariant(
    'a function of the text',
    '(x) => { let s = 0; for (let i = 0; i < 99; i++) s += square(x); return s; }',
    '(x) => { let s = 0; for (let i = 0; i < 99; i++) s += square(i); return s; }',
    { before: 'const square = (x) => x * x;' },
  ),
  invariant(
    'beside a product',
    '(x) => { let s = 0; for (let i = 0; i < 99; i++) s += Math.sqrt(x) * i; return s; }',
    '(x) => { let s = 0; for (let i = 0; i < 99; i++) s += x * i; return s; }',
  ),

  allocation(
    'an object',
    '(p) => { const q = { a: p.x * 2, b: p.y }; return q.a + q.b; }',
    '(p) => { const q = { a: p.x * 2, b: p.y }; return q; }',
    { options: point },
  ),
  allocation(
    'beside a counter',
    '() => { n++; const p = { x: n, y: n + 1 }; return p.x + p.y; }',
    '() => { n++; const p = { x: n, y: n + 1 }; last = p; return p.x + p.y; }',
    { before: 'let n = 0; let last;' },
  ),
  allocation(
    'an instance',
    '(x) => { const v = new Vector(x, x * 2); return v.length(); }',
    '(x) => { const v = new Vector(x, x * 2); return keep(v).length(); }',
    { before: Vector },
  ),
  allocation(
    'instances in a loop',
    '() => { let t = 0; for (let i = 0; i < 99; i++) t += new Vector(i, i).length(); return t; }',
    '() => { let t; for (let i = 0; i < 99; i++) t = new Vector(i, i); return t; }',
    { before: Vector },
  ),
  allocation(
    'out of a function',
    '(n) => { let t = 0; for (let i = 0; i < n; i++) { const p = make(i); t += p.x + p.y; } return t; }',
    '(n) => { const all = []; for (let i = 0; i < n; i++) all.push(make(i)); return all; }',
    { before: 'const make = (x) => ({ x, y: x * 2 });' },
  ),
  allocation('named arguments', '(x) => area({ w: x, h: 2 })', '(x) => area(keep({ w: x, h: 2 }))', {
    before: 'const area = ({ w, h }) => w * h;',
  }),
  allocation(
    'an array',
    '(x) => { const v = [x, x * 2]; return v[0] + v[1]; }',
    '(x) => { const v = [x, x * 2]; return v; }',
  ),
  allocation(
    'an array never read',
    '() => { const list = []; for (let i = 0; i < 99; i++) list.push(i * 2); }',
    '() => { const list = []; for (let i = 0; i < 99; i++) list.push(i * 2); return list; }',
  ),
  allocation(
    'a typed array never read',
    '() => { const bytes = new Uint8Array(99); bytes.fill(7); }',
    '() => { const bytes = new Uint8Array(99); bytes.fill(7); return bytes; }',
  ),
  allocation('a sieve never read', sieve(''), sieve('return composite[7];')),
  allocation(
    'a Map never read',
    '(xs) => { const m = new Map(); for (const x of xs) m.set(x, (m.get(x) ?? 0) + 1); }',
    '(xs) => { const m = new Map(); for (const x of xs) m.set(x, (m.get(x) ?? 0) + 1); return m.size; }',
    { options: numbers },
  ),
  allocation(
    'a Set never read',
    '(xs) => { const s = new Set(); for (const x of xs) s.add(x * 2); }',
    '(xs) => { const s = new Set(); for (const x of xs) s.add(x * 2); return s.size; }',
    { options: numbers },
  ),
  allocation(
    'a sorted copy',
    '(xs) => { const c = [...xs]; c.sort((a, b) => a - b); }',
    '(xs) => { const c = [...xs]; c.sort((a, b) => a - b); return c; }',
    { options: numbers },
  ),
  allocation('spread', '(o) => { const c = { ...o, z: 3 }; }', '(o) => ({ ...o, z: 3 })', { options: point }),
  allocation(
    'a property changed',
    '(x) => { const o = { a: 1, b: { c: 2 } }; o.b.c = x * 2; }',
    '(x) => { const o = { a: 1, b: { c: 2 } }; o.b.c = x * 2; return o; }',
  ),
  allocation(
    'an instance thrown away',
    '(x) => { for (let i = 0; i < 99; i++) new Vector(i, x); }',
    '(x) => { for (let i = 0; i < 99; i++) keep(new Vector(i, x)); }',
    { before: Vector },
  ),
  allocation(
    'a class with fields',
    '(x) => { const b = new Box(x); b.add(2); }',
    '(x) => { const b = new Box(x); b.add(2); return b; }',
    {
      before: 'class Box { sum = 0; constructor(x) { this.sum = x * 2; } add(y) { this.sum += y; } }',
    },
  ),
  allocation(
    'a list of links',
    '(n) => { let head; for (let i = 0; i < n; i++) head = { next: head, v: i }; }',
    '(n) => { let head; for (let i = 0; i < n; i++) head = { next: head, v: i }; return head; }',
  ),
];
