import { chain } from './chain.ts';
import type { Scenario } from './scenario.ts';
import type { Source } from './source.ts';

const json: Source = {
  setup: `const text = JSON.stringify(
  Array.from({ length: 20 }, (_, id) => ({ id, name: 'item ' + id, tags: ['a', 'b', 'c'], price: id * 1.25, sold: id % 3 === 0 })),
);
let kept;`,
  body: 'return (kept = JSON.parse(text));',
};

/** Short, so that what the harness does round it shows. */
const copied: Source = {
  setup: `const numbers = Array.from({ length: 20 }, (_, i) => (i * 7) % 11);
let kept = 0;`,
  body: `let sum = kept & 1;
for (const number of numbers) sum += number;
return (kept = sum);`,
};

const awaited: Source = {
  setup: 'const settled = Promise.resolve(1);',
  body: 'return await settled;',
  isAsync: true,
};

/** Two names for identical code: whatever difference is found is not there. */
export const identical: readonly Scenario[] = [
  { id: 'same-function', group: 'identical', a: chain(1_000), b: 'same' },
  { id: 'json', group: 'identical', a: json, b: 'same' },
  { id: 'two-copies', group: 'identical', a: copied, b: copied },
  { id: 'async', group: 'identical', a: awaited, b: 'same' },
];
