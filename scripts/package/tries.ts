/** The files of the project in which the package is tried. */
export const projectFiles: Readonly<Record<string, string>> = {
  'x.bench.ts': `import { bench } from 'arsenal-lab';

bench('sum of squares', () => {
  let sum = 0;
  for (let i: number = 0; i < 1e4; i++) sum = (sum + i * i) | 0;
  return sum;
});
`,
  'twice.ts': 'export const twice = (n: number): number => 2 * n;\n',
  'imports.bench.ts': `import { basename } from 'node:path';
import { bench } from 'arsenal-lab';
import { twice } from './twice.ts';

bench('twice the length', () => twice(basename('/a/' + 'b'.repeat(100)).length));
`,
  'measure.mjs': `import { micro } from 'arsenal-lab/micro';

const outcome = await micro('join', () => [1, 2, 3].join('-'), { budgetMs: 200 });
console.log(outcome.ok ? \`took \${outcome.value.estimate} ms in \${outcome.value.engine}\` : outcome.failure);
`,
  'measure-as-browser.mjs': `globalThis.navigator ??= { userAgent: 'none' };
await import('./measure.mjs');
`,
  'uses.mts': `import { bench } from 'arsenal-lab';
import { micro } from 'arsenal-lab/micro';

bench('length', (texts: string[]) => texts.length, { setup: () => ['a'] });
// @ts-expect-error a name comes first
bench(1);
const outcome = await micro('twice', (n: number) => 2 * n, { setup: () => 21 });
export const estimate: number = outcome.ok ? outcome.value.estimate : 0;
// @ts-expect-error it may have failed
export const value = outcome.value;
`,
};

/** Something a person does with the installed package. */
export type Try = {
  name: string;
  program: string;
  args: readonly string[];
  /** What it says where it works. */
  says: RegExp;
  /** Exit codes of one that works, besides 0. */
  codes?: readonly number[];
};

/** A machine that is not fit to measure is no fault of the package. */
const rejected = 3;

const ran = (name: string, args: readonly string[], says: RegExp): Try => ({
  name,
  program: 'npx',
  args: ['arsenal', 'run', ...args, '--preset', 'quick'],
  says,
  codes: [rejected],
});

/** In order. `compiler`: the program of TypeScript. */
export const tries = (archive: string, compiler: string): Try[] => [
  {
    name: 'install',
    program: 'npm',
    args: ['install', '--no-audit', '--no-fund', '--loglevel=error', archive],
    says: /added \d+ packages/,
  },
  ran('run x.bench.ts', ['x.bench.ts'], /sum of squares/),
  ran('with imports', ['imports.bench.ts'], /twice the length/),
  ran('--suite', ['--suite', 'wasm-against-js', '--filter', 'one call'], /calls of WebAssembly/),
  ran('in Chromium', ['x.bench.ts', '--runtime', 'chromium'], /sum of squares/),
  { name: 'micro', program: 'node', args: ['measure.mjs'], says: /^took [\d.e-]+ ms in Node \d/m },
  {
    name: 'micro for browsers',
    program: 'node',
    args: ['--conditions=browser', 'measure-as-browser.mjs'],
    says: /^took [\d.e-]+ ms in (?!Node \d)/m,
  },
  {
    name: 'types',
    program: 'node',
    args: [compiler, '--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext', 'uses.mts'],
    says: /^$/,
  },
  {
    name: '--version',
    program: 'node',
    args: ['node_modules/arsenal-lab/dist-node/arsenal.js', '--version'],
    says: /^\d+\.\d+\.\d+/,
  },
];
