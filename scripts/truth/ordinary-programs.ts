/** Programs of the kind people measure, to learn what being looked at costs them: each is a benchmark with one case. */
export type OrdinaryProgram = { name: string; text: string };

const program = (name: string, text: string): OrdinaryProgram => ({ name, text });

export const ordinaryPrograms: readonly OrdinaryProgram[] = [
  program(
    'tokenizer',
    `const source = 'let total = price * (1 + rate) - 3.5; if (total > 100) { total = total / 2; } '.repeat(20);
const isDigit = (c) => c >= '0' && c <= '9';
const isLetter = (c) => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c === '_';
function readWhile(text, at, test) { while (at < text.length && test(text[at])) at++; return at; }
function next(text, at) {
  const c = text[at];
  if (isDigit(c)) return { kind: 'number', end: readWhile(text, at, (d) => isDigit(d) || d === '.') };
  if (isLetter(c)) return { kind: 'word', end: readWhile(text, at, isLetter) };
  return { kind: 'sign', end: at + 1 };
}
function tokenize(text) {
  const tokens = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] === ' ') { at++; continue; }
    const { kind, end } = next(text, at);
    tokens.push({ kind, text: text.slice(at, end) });
    at = end;
  }
  return tokens;
}
bench('case', () => tokenize(source).length);`,
  ),
  program(
    'expression parser',
    `const source = Array.from({ length: 60 }, (_, n) => '(' + n + ' + 2 * (3 - ' + n + ') / 4)').join(' + ');
class Parser {
  constructor(text) { this.tokens = text.match(/\\d+|[-+*/()]/g); this.at = 0; }
  peek() { return this.tokens[this.at]; }
  take() { return this.tokens[this.at++]; }
  primary() {
    const token = this.take();
    if (token !== '(') return { kind: 'number', value: Number(token) };
    const inner = this.sum();
    this.take();
    return inner;
  }
  product() {
    let left = this.primary();
    while (this.peek() === '*' || this.peek() === '/') left = { kind: this.take(), left, right: this.primary() };
    return left;
  }
  sum() {
    let left = this.product();
    while (this.peek() === '+' || this.peek() === '-') left = { kind: this.take(), left, right: this.product() };
    return left;
  }
}
function evaluate(node) {
  switch (node.kind) {
    case 'number': return node.value;
    case '+': return evaluate(node.left) + evaluate(node.right);
    case '-': return evaluate(node.left) - evaluate(node.right);
    case '*': return evaluate(node.left) * evaluate(node.right);
    default: return evaluate(node.left) / evaluate(node.right);
  }
}
bench('case', () => evaluate(new Parser(source).sum()));`,
  ),
  program(
    'queens',
    `function isSafe(rows, row) { const column = rows.length; for (let c = 0; c < column; c++) { if (rows[c] === row || Math.abs(rows[c] - row) === column - c) return false; } return true; }
function place(size, rows) { if (rows.length === size) return 1; let found = 0; for (let row = 0; row < size; row++) { if (isSafe(rows, row)) { rows.push(row); found += place(size, rows); rows.pop(); } } return found; }
bench('case', () => place(6, []));`,
  ),
  program(
    'quicksort with a comparator',
    `const numbers = Array.from({ length: 400 }, (_, i) => (i * 7919) % 1009);
function swap(list, a, b) { const kept = list[a]; list[a] = list[b]; list[b] = kept; }
function partition(list, low, high, compare) { const pivot = list[high]; let at = low; for (let i = low; i < high; i++) if (compare(list[i], pivot) < 0) swap(list, i, at++); swap(list, at, high); return at; }
function quicksort(list, low, high, compare) { if (low >= high) return; const at = partition(list, low, high, compare); quicksort(list, low, at - 1, compare); quicksort(list, at + 1, high, compare); }
bench('case', () => { const copy = [...numbers]; quicksort(copy, 0, copy.length - 1, (a, b) => a - b); return copy; });`,
  ),
  program(
    'binary trees',
    `class Node { constructor(left, right) { this.left = left; this.right = right; } count() { return this.left ? 1 + this.left.count() + this.right.count() : 1; } }
function make(depth) { return depth === 0 ? new Node() : new Node(make(depth - 1), make(depth - 1)); }
bench('case', () => make(9).count());`,
  ),
  program(
    'map, filter and reduce',
    `const people = Array.from({ length: 500 }, (_, id) => ({ id, age: (id * 37) % 90, tags: ['a' + (id % 7), 'b' + (id % 5)] }));
const adults = (list) => list.filter(({ age }) => age >= 18);
const byTag = (list) => list.flatMap(({ tags, age }) => tags.map((tag) => ({ tag, age })));
function grouped(pairs) { const groups = new Map(); for (const { tag, age } of pairs) groups.set(tag, [...(groups.get(tag) ?? []).slice(-20), age]); return groups; }
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
bench('case', () => [...grouped(byTag(adults(people)))].map(([tag, ages]) => [tag, mean(ages)]));`,
  ),
  program(
    'vectors',
    `class Vector { constructor(x, y, z) { this.x = x; this.y = y; this.z = z; } plus(o) { return new Vector(this.x + o.x, this.y + o.y, this.z + o.z); } times(f) { return new Vector(this.x * f, this.y * f, this.z * f); } dot(o) { return this.x * o.x + this.y * o.y + this.z * o.z; } length() { return Math.sqrt(this.dot(this)); } }
function step(body, others) { let force = new Vector(0, 0, 0); for (const other of others) { const way = other.at.plus(body.at.times(-1)); const far = way.length() + 1; force = force.plus(way.times(1 / (far * far * far))); } body.speed = body.speed.plus(force.times(0.01)); body.at = body.at.plus(body.speed.times(0.01)); }
const bodies = Array.from({ length: 20 }, (_, n) => ({ at: new Vector(n, n * n % 7, n % 3), speed: new Vector(0, 0, 0) }));
bench('case', () => { for (const body of bodies) step(body, bodies); return bodies[0].at.x; });`,
  ),
  program(
    'edit distance',
    `function distance(a, b) { let row = Array.from({ length: b.length + 1 }, (_, i) => i); for (let i = 1; i <= a.length; i++) { const next = [i]; for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))); row = next; } return row[b.length]; }
const words = ['performance', 'benchmark', 'laboratory', 'arsenal', 'measurement', 'interval'];
bench('case', () => words.map((a) => words.map((b) => distance(a, b))));`,
  ),
  program(
    'cache of recent entries',
    `class Cache { constructor(most) { this.most = most; this.map = new Map(); } get(key) { const value = this.map.get(key); if (value !== undefined) { this.map.delete(key); this.map.set(key, value); } return value; } set(key, value) { this.map.delete(key); this.map.set(key, value); if (this.map.size > this.most) this.map.delete(this.map.keys().next().value); } }
function compute(n) { let sum = 0; for (let i = 0; i < 30; i++) sum += (n * i) % 7; return sum; }
function remembered(cache, n) { let value = cache.get(n); if (value === undefined) { value = compute(n); cache.set(n, value); } return value; }
bench('case', () => { const cache = new Cache(50); let sum = 0; for (let i = 0; i < 500; i++) sum += remembered(cache, (i * 31) % 83); return sum; });`,
  ),
  program(
    'priority queue',
    `class Queue { constructor() { this.heap = []; } push(value) { this.heap.push(value); this.up(this.heap.length - 1); } pop() { const first = this.heap[0]; const last = this.heap.pop(); if (this.heap.length > 0) { this.heap[0] = last; this.down(0); } return first; }
  up(at) { while (at > 0) { const parent = (at - 1) >> 1; if (this.heap[parent] <= this.heap[at]) break; this.swap(at, parent); at = parent; } }
  down(at) { for (;;) { let least = at; for (const child of [2 * at + 1, 2 * at + 2]) if (child < this.heap.length && this.heap[child] < this.heap[least]) least = child; if (least === at) return; this.swap(at, least); at = least; } }
  swap(a, b) { const kept = this.heap[a]; this.heap[a] = this.heap[b]; this.heap[b] = kept; } }
bench('case', () => { const queue = new Queue(); for (let i = 0; i < 150; i++) queue.push((i * 7919) % 1009); let sum = 0; for (let i = 0; i < 150; i++) sum = (sum * 31 + queue.pop()) | 0; return sum; });`,
  ),
  program(
    'templates',
    `const escape = (text) => text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
const element = (name, attributes, children) => '<' + name + Object.entries(attributes).map(([key, value]) => ' ' + key + '="' + escape(value) + '"').join('') + '>' + children.join('') + '</' + name + '>';
const row = ({ id, name }) => element('tr', { id: 'row' + id }, [element('td', { class: 'id' }, [String(id)]), element('td', {}, [escape(name)])]);
const rows = Array.from({ length: 40 }, (_, id) => ({ id, name: 'Name <' + id + '> & more' }));
bench('case', () => element('table', {}, rows.map(row)).length);`,
  ),
  program(
    'async pipeline',
    `const load = async (id) => ({ id, text: 'item ' + id });
async function parse(item) { const { id, text } = await load(item); return { id, words: text.split(' ').map((word) => word.toUpperCase()) }; }
async function all(ids) { const out = []; for (const id of ids) { const { words } = await parse(id); out.push(words.join('-')); } return out; }
const ids = Array.from({ length: 50 }, (_, id) => id);
bench('case', async () => (await all(ids)).length);`,
  ),
  program(
    'generators',
    `function* range(end) { for (let i = 0; i < end; i++) yield i; }
function* map(values, change) { for (const value of values) yield change(value); }
function* filter(values, test) { for (const value of values) if (test(value)) yield value; }
bench('case', () => { let sum = 0; for (const value of map(filter(range(300), (n) => n % 3 === 0), (n) => n * n)) sum += value; return sum; });`,
  ),
];
