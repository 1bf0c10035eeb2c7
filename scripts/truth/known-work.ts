/** A benchmark of which it is known how its time divides over its functions: 1 : 2 : 4 : 8 : 16. */
export type KnownWork = {
  name: string;
  text: string;
  /** Parts of the time by the name of the function whose own it is. */
  shares: Readonly<Record<string, number>>;
};

/** One unit is about a microsecond: each turn needs the one before, so that no engine makes it shorter. */
const spin = (units: string, turns = 500) =>
  `let x = seed | 1; for (let i = 0; i < ${units} * ${turns}; i++) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; }`;

const parts = [1, 2, 4, 8, 16] as const;
const whole = parts.reduce((sum, part) => sum + part, 0);
const nameOf = (part: number) => `work${part}`;

const shares = Object.fromEntries(parts.map((part) => [nameOf(part), part / whole]));
const calls = parts.map((part) => `seed = ${nameOf(part)}(seed);`).join(' ');
const functions = parts
  .map((part) => `function ${nameOf(part)}(seed) { ${spin(String(part))} return x; }`)
  .join('\n');

const plain: KnownWork = {
  name: 'functions',
  shares,
  text: `${functions}
bench('case', () => { let seed = 1; ${calls} return seed; });`,
};

/** Small calls: the cost of looking on must not fall on some more than on others. */
const small: KnownWork = {
  name: 'small calls',
  shares,
  text: `${parts
    .map((part) => `function ${nameOf(part)}(seed) { ${spin(String(part), 40)} return x; }`)
    .join('\n')}
bench('case', () => { let seed = 1; for (let n = 0; n < 10; n++) { ${calls} } return seed; });`,
};

const recursion: KnownWork = {
  name: 'recursion',
  shares,
  text: `${parts
    .map(
      (part) =>
        `function ${nameOf(part)}(seed, depth = 12) { if (depth > 1) seed = ${nameOf(part)}(seed, depth - 1); ${spin(`${part} / 12`)} return x; }`,
    )
    .join('\n')}
bench('case', () => { let seed = 1; ${calls} return seed; });`,
};

/** Each function throws out of a further one below it, and is gone on with where that is caught. */
const exceptions: KnownWork = {
  name: 'exceptions',
  shares,
  text: `const error = new Error('thrown again and again');
function fail(seed) { if ([seed].at(0) !== 0.5) throw error; return seed; }
function deeper(seed) { const out = fail(seed); return out + 1; }
${parts
  .map(
    (part) =>
      `function ${nameOf(part)}(seed) { try { return deeper(seed); } catch { ${spin(String(part * 40))} return x; } finally { if (seed === 0.5) deeper(1); } }`,
  )
  .join('\n')}
bench('case', () => { let seed = 1; ${calls} return seed; });`,
};

/** Half of the work before a wait and half after it; all five are on at the same time. */
const asynchronous: KnownWork = {
  name: 'async',
  shares,
  text: `${parts
    .map(
      (part) =>
        `async function ${nameOf(part)}(seed) { ${spin(`${part} * 80`)} await undefined; try { await Promise.reject(x); } catch (seed) { ${spin(`${part} * 80`)} return x; } }`,
    )
    .join('\n')}
bench('case', async () => { const all = await Promise.all([${parts.map((part) => `${nameOf(part)}(1)`).join(', ')}]); return all[0]; });`,
};

/** Generators that take turns, and leave in the middle. */
const generators: KnownWork = {
  name: 'generators',
  shares,
  text: `${parts
    .map(
      (part) =>
        `function* ${nameOf(part)}(seed) { try { for (;;) { ${spin(`${part} * 16`)} yield x; seed = x; } } finally { if (seed === 0.5) yield* ${nameOf(part)}(1); } }`,
    )
    .join('\n')}
bench('case', () => {
  const all = [${parts.map((part) => `${nameOf(part)}(1)`).join(', ')}];
  let sum = 0;
  for (let turn = 0; turn < 4; turn++) for (const each of all) sum += each.next().value;
  for (const each of all) each.return();
  return sum;
});`,
};

const asyncGenerators: KnownWork = {
  name: 'async generators',
  shares,
  text: `${parts
    .map(
      (part) =>
        `async function* ${nameOf(part)}(seed) { for (let turn = 0; turn < 4; turn++) { ${spin(`${part} * 120`)} yield x; seed = x; } return seed; }`,
    )
    .join('\n')}
async function sum(all) { let sum = 0; for await (const each of all) sum += each; return sum; }
bench('case', async () => (await Promise.all([${parts.map((part) => `sum(${nameOf(part)}(1))`).join(', ')}])).length);`,
};

export const knownWorks: readonly KnownWork[] = [
  plain,
  small,
  recursion,
  exceptions,
  asynchronous,
  generators,
  asyncGenerators,
];
