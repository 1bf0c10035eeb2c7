import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/lab/source/lines-of.ts';
import { instrument } from '../../../../src/lab/source/instrument/instrument.ts';
import { instrumentedRun } from '../../../support/instrumented-run.ts';
import { randomProgram } from '../../../support/random-program.ts';

function instrumented(code: string) {
  const made = instrument(code);
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return made.value;
}

/** Calls that make a function one to be looked at; what is of `Math` does not. */
const helpers =
  'const [top, size] = [(...all) => all.reduce((a, b) => (a > b ? a : b)), (x) => [x].map(Math.abs)[0]];\n';

/** Runs both; fails unless both do the same and each function knew where it was. */
async function runsAlike(code: string) {
  const [plain, profiled] = [
    await instrumentedRun(helpers + code, false),
    await instrumentedRun(helpers + code, true),
  ];
  expect(profiled.came).toEqual(plain.came);
  expect(profiled.lost).toEqual([]);
  expect(profiled.last).toBe(0);
  return plain.came;
}

const programs: Record<string, string> = {
  'an expression in parentheses': `const f = (x) => /* => */ // =>
    ({ a: [x].map((y) => y + 1) });
  function main() { return f(1); }`,
  'an arrow without parentheses': `const f = async x => await Promise.resolve(x); function main() { return f(2); }`,
  'default parameters that call': `function g(x) { return [x].map(String); } function f(a, b = g(a), { c = g(b), ...d } = {}) { at('f'); return [a, b, c, d, f.length, arguments.length]; } function main() { return f(1); }`,
  directives: `function f() { 'use strict'\n  at('f'); return typeof this; } function main() { return f(); }`,
  'the names of functions that are returned': `function f() { if (top(1)) return () => main(); } function main() { return [f().name, (() => { top(1); return class { static x = 1 } })().name]; }`,
  classes: `class A { constructor() { this.seen = [new.target.name]; } get v() { at('get A.v'); return this.seen; } set v(x) { at('set A.v'); this.seen.push(x); } static make() { return new this(); } #p(x) { at('A.#p'); return x * size(2); } p(x) { return this.#p(x); } }
  class B extends A { f = (x) => { at('B.f'); return [x, this.seen.length]; }; static s; static { try { throw top(1); } catch (e) { B.s = e; } finally { B.s++; } } constructor(x) { if (x) { super(); } else { super(); return { other: size(-1) }; } at('B.constructor'); } }
  function main() { const b = new B(1); b.v = 3; return [b.v, b.f(1), new B(0), B.s, b.p(4), A.make().v]; }`,
  'a constructor that returns nothing': `class A { constructor() { size(1); return; } } class B extends A { constructor() { super(); size(1); return undefined; } } function main() { return [new A() instanceof A, new B() instanceof B]; }`,
  'returns in branches without braces': `function f(x) { if (x > 2) return; else if (x > 1) return size(x), 7
    else return (size(x), x) } function main() { return [1, 2, 3].map(f); }`,
  'a finally that goes on, leaves and overrides': `function g(x) { at('g'); if (x) throw x; return size(x); }
  function f(x) { at('f'); l: for (let i = 0; ; i++) { try { at('f'); if (i > 2) return g(x); g(0); } catch (e) { at('f'); log(e); break l; } finally { at('f'); g(0); at('f'); if (i < 2) continue; } at('f'); } at('f'); return 5; }
  function h() { try { return g(0); } finally { at('h'); return g(0) + 1; } }
  function main() { const got = [f(0), f(1), h()]; at('main'); return got; }`,
  labels: `function f() { let n = 0; a: { b: for (;;) { n += size(1); if (n > 3) break a; continue b; } } at('f'); return n; } function main() { return f(); }`,
  'labels of loops that wait': `async function f(all) { let n = 0; if (all) a: b: for await (const x of all) { at('f'); if (x === 2) continue a; if (x > 3) break b; n += x; } else n = 1; at('f'); return n; } async function main() { return [await f([1, Promise.resolve(2), 3, 4, 5]), await f()]; }`,
  'a loop that waits and is left by a return': `async function* g() { try { at('g'); yield 1; at('g'); yield 2; } finally { at('g'); await 0; at('g'); } } async function f() { for await (const x of g()) { at('f'); return x; } } async function main() { const x = await f(); at('main'); return x; }`,
  'a loop that waits and is left by an error': `async function* g() { yield 1; at('g'); throw new Error('no'); } async function f() { try { for await (const x of g()) at('f'); } catch (e) { at('f'); return String(e); } } async function main() { const x = await f(); at('main'); return x; }`,
  'waiting in every place': `const w = async (x) => { at('w'); await 0; at('w'); return x; };
  async function f({ a }) { const { b = await w(1), [await w('c')]: c } = { c: 2 }; const t = \`\${await w(a)}-\${await w(b)}\`; const s = (await w([1, 2])).map((x) => x * size(2)); const o = { [await w('k')]: await w(c), ...(await w({ d: 1 })) }; class K extends (await w(Array)) { [await w('m')]() { return size(1); } } at('f'); return [t, s, o, new K().m(), await (w(1), w(2)), (-(await w(3))) ** 2, (await w(1)) ? await w(2) : await w(3), await w(4) || await w(5)]; }
  function main() { return f({ a: 7 }); }`,
  'errors that are waited for': `async function g() { at('g'); await 0; throw new Error('g'); } async function f() { try { await g(); } catch (e) { at('f'); try { await Promise.reject(1); } finally { at('f'); log(String(e)); await 0; at('f'); } } } async function main() { try { await f(); } catch (e) { at('main'); return e; } }`,
  'generators that are resumed from elsewhere': `function* g() { at('g'); const x = yield* h(1); at('g'); try { const y = yield x; at('g'); log(y); } catch (e) { at('g'); log(e); yield; } finally { at('g'); } return 5; } function* h(n) { at('h'); return (yield n) + size(1); }
  function a(it) { at('a'); const x = it.next(1); at('a'); return x; } function b(it) { at('b'); const x = it.next(2); at('b'); return x; } function c(it) { const x = it.throw(3); at('c'); return x; } function d(it) { const x = it.return(4); at('d'); return x; }
  function main() { const it = g(); const got = [a(it), b(it), c(it), d(it), b(it)]; at('main'); return [got, ...[...g()]]; }`,
  'generators that are left early': `function* g() { try { for (let i = 0; ; i++) { at('g'); yield i; } } finally { at('g'); log('left'); } } function main() { const [a, b] = g(); at('main'); for (const x of g()) { if (x > 2) break; at('main'); } at('main'); return [a, b]; }`,
  'async generators that return promises': `async function* g() { try { yield Promise.resolve(1); at('g'); return Promise.reject(new Error('r')); } catch (e) { at('g'); yield String(e); } finally { at('g'); } return Promise.resolve(9); } async function main() { const it = g(); const got = [await it.next(), await it.next(), await it.next(), await it.next()]; at('main'); return got; }`,
  'what a platform swallows': `function bad() { at('bad'); throw new Error([1].map(String)); } async function main() { const all = await Promise.allSettled([new Promise(() => bad()), Promise.resolve().then(() => bad()), Promise.reject(1).catch(() => bad()).finally(() => size(1)), (async () => bad())()]); at('main'); return all.map(({ status }) => status); }`,
  'functions and variables of one name': `async function f() { var g = 1; function g() {} await 0; return typeof g; } function h() { function k() { return 1; } function k() { return size(2); } return k(); } async function main() { return [await f(), h()]; }`,
  'an iterator that is not instrumented': `const it = { *[Symbol.iterator]() { yield* [1, 2]; }, async *[Symbol.asyncIterator]() { yield 3; } }; async function main() { const got = [...it]; for await (const x of it) got.push(x); at('main'); return got; }`,
  'statements without semicolons': `const f = (x) => x.map((y) => y)
  const g = async (x) => {
    const a = x
    await 0
    ;[a].map(String)
    await 1
    return a
  }
  const main = () => f([1, 2]) && g(3)`,
  'names that instrumenting would use': `const $c = 1, $cp = 2, $cS = [3]; function f($cq) { at('f'); return [$c, $cp, $cS, $cq]; } function main() { return f(4); }`,
  'deep recursion that overflows': `let deepest = 0; function f(n) { deepest = n; return f(n + 1) + 1; } function main() { try { f(0); } catch (e) { at('main'); return [e.name, deepest > 100]; } }`,
  'tagged templates, optional calls and sequences': `const tag = (parts, ...rest) => parts.raw.map((p, i) => p + (rest[i] ?? '')); const o = { f: (x) => { at('f'); return [x].flat(); } }; function main() { return [tag\`a\${1}b\`, o?.f?.(1), o.g?.(2), (0, o.f)(3)]; }`,
  'comments in strange places': `const f = async /* ( */ ( /* ) => */ a , /* b */ ) /* => */ => /* { */ [a].map(String) /* } */ ; function main() { return f(1); }`,
};

describe('instrumented code', () => {
  it.each(Object.entries(programs))('does what it did before: %s', async (_, code) => {
    await runsAlike(code);
  });

  it(
    'does what it did before, and knows where it is, in programs of every kind',
    { timeout: 60_000 },
    async () => {
      let said = 0;
      for (let seed = 1; seed <= 24; seed++) {
        const code = randomProgram(seed);
        try {
          said += JSON.stringify(await runsAlike(code)).length;
        } catch (error) {
          throw new Error(`seed ${seed}: ${code}`, { cause: error });
        }
      }
      expect(said).toBeGreaterThan(2_000);
    },
  );

  it('keeps every line', () => {
    for (const code of Object.values(programs))
      expect(linesOf(instrumented(code).code)).toHaveLength(linesOf(code).length);
  });
});

describe('the functions of a text', () => {
  const namesIn = (code: string) => instrumented(code).functions.map(({ name }) => name);

  it('have the names a reader would give them', () => {
    const code = `
function declared() { main(); }
const given = () => main();
let later; later = function () { main(); };
const object = { key: () => main(), method() { main(); }, get it() { return main(); }, 'some text': () => main(), [1 + 1]: () => main() };
class Some { field = () => main(); static s() { main(); } }
object.part.deep = () => main();
bench('the case', () => main(), { setup: () => main() });
list.map(() => main());
(() => main())();
export default () => main();
const named = function own() { main(); };
`;
    expect(namesIn(code)).toEqual([
      ...['declared', 'given', 'later', 'key', 'method', 'get it', 'some text', '[computed]'],
      ...['Some.field', 'Some.s', 'object.part.deep', 'the case', 'setup', 'map callback'],
      ...['(anonymous)', '(anonymous)', 'own'],
    ]);
  });

  it('have the place where they begin', () => {
    expect(instrumented(`\n  const f = () => g();\nfunction g() { f(); }`).functions).toEqual([
      { name: 'f', line: 2, column: 13 },
      { name: 'g', line: 3, column: 1 },
    ]);
  });

  it('leave out those that are short and call and repeat nothing', () => {
    expect(
      namesIn(
        `const short = (a, b) => Math.abs(a - b); const loops = () => { for (;;); }; const calls = () => short();`,
      ),
    ).toEqual(['loops', 'calls']);
    const long = `const long = (a) => { let b = a;${' b = b * 3 + a;'.repeat(12)} return b; };`;
    expect(namesIn(long)).toEqual(['long']);
  });
});

it('says where code is no code', () => {
  expect(instrument('const = 1')).toMatchObject({ ok: false, failure: { code: 'syntax-error', line: 1 } });
});
