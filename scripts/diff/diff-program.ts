import { mulberry32 } from '../../src/lab/model/mulberry32.ts';
import { shuffled } from '../../src/lab/model/shuffled.ts';
import type { Random } from '../../src/lab/model/units.ts';

/** A function of a made program: how much of the program's time is its own, and whether the candidate has more of it to do. */
export type MadeFunction = { name: string; share: number; isPlanted: boolean };

/** Two versions of a benchmark file, and what is in them. */
export type DiffProgram = { functions: MadeFunction[]; baseline: string; candidate: string };

/** Of 1, from 3 to 25 in 100. */
const shares = [0.25, 0.15, 0.12, 0.1, 0.08, 0.06, 0.05, 0.05, 0.04, 0.04, 0.03, 0.03];
/** A function of less is not looked for. */
const leastPlanted = 0.05;
const planted = 1.1;

/** Passes of all functions together, each about 100 ns: a call of the case takes about a fifth of a millisecond. */
const passes = 2_000;
/** Statements of a pass: so many that V8, which charges what it inlines to the caller, inlines none of the functions. */
const unrolled = 32;

/**
 * A program of twelve functions with known shares in an order drawn by the seed, and its second version: the same; or the same
 * but for one function, which makes a tenth more steps.
 */
export function diffProgram(seed: number, isPlanted: boolean): DiffProgram {
  const random = mulberry32(seed);
  const drawn = shuffled(shares, random);
  const heavy = drawn.flatMap((share, nth) => (share >= leastPlanted ? [nth] : []));
  const chosen = isPlanted ? heavy[Math.floor(random() * heavy.length)] : undefined;
  const functions = drawn.map((share, nth): MadeFunction => {
    return { name: `step${nth + 1}`, share, isPlanted: nth === chosen };
  });
  const chains = functions.map(() => chainOf(random));
  const calls = shuffled(functions, random).map(({ name }) => name);
  const text = (times: number) =>
    [
      ...functions.map((one, nth) => functionText(one, chains[nth], one.isPlanted ? times : 1)),
      `let state = 1;\nbench('program', () => {\n${calls.map((name) => `  state = ${name}(state);`).join('\n')}\n  return state;\n});`,
    ].join('\n');
  return { functions, baseline: text(1), candidate: text(planted) };
}

/** A statement that needs the one before, so that none can be left out or run beside another. All take as long. */
function chainOf(random: Random): (nth: number) => string {
  const odd = () => 2 * Math.floor(random() * 2 ** 29) + 1;
  const factor = odd();
  return random() < 0.5
    ? (nth) => `x = (Math.imul(x, ${factor}) + ${nth + 1}) | 0;`
    : (nth) => `x = Math.imul(x, ${factor}) ^ ${nth + 1};`;
}

function functionText({ name, share }: MadeFunction, statement: (nth: number) => string, times: number) {
  const body = Array.from({ length: unrolled }, (_, nth) => `    ${statement(nth)}`);
  return [
    `function ${name}(seed) {`,
    '  let x = seed;',
    `  for (let pass = 0; pass < ${Math.round(passes * share * times)}; pass++) {`,
    ...body,
    '  }',
    '  return x;',
    '}',
  ].join('\n');
}
