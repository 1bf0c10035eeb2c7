import { chain } from './chain.ts';
import type { Scenario } from './scenario.ts';
import type { Source } from './source.ts';

/** Numbers that look random, made in the text itself. */
const scattered = (count: number) =>
  `const numbers = Array.from({ length: ${count} }, (_, i) => Math.imul(i + 1, 2_654_435_761) >>> 0);`;

const sources: Record<string, Source> = {
  arithmetic: chain(1_000),
  'string-build': {
    setup: "let kept = '';",
    body: `let text = '';
for (let i = 0; i < 200; i++) text += 'item ' + i + ';';
return (kept = text);`,
  },
  'json-parse': {
    setup: `const text = JSON.stringify(
  Array.from({ length: 50 }, (_, id) => ({ id, name: 'item ' + id, nested: { list: [id, id + 1, id + 2], on: id % 2 === 0 } })),
);
let kept;`,
    body: 'return (kept = JSON.parse(text));',
  },
  sort: {
    setup: `${scattered(500)}\nlet kept;`,
    body: 'return (kept = numbers.toSorted((a, b) => a - b));',
  },
  'map-get-set': {
    setup: "const keys = Array.from({ length: 200 }, (_, i) => 'key ' + i);\nlet kept = 0;",
    body: `const counts = new Map();
for (let round = 0; round < 3; round++) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
return (kept = counts.size);`,
  },
  regexp: {
    setup: `const text = Array.from({ length: 40 }, (_, i) => 'name' + i + '@host' + (i % 7) + '.org, not this one').join('; ');
let kept;`,
    body: 'return (kept = text.match(/[a-z]+\\d+@([a-z]+\\d)\\.org/g));',
  },
  'typed-array-sum': {
    setup: 'const values = Float64Array.from({ length: 4_096 }, (_, i) => i * 0.5);\nlet kept = 0;',
    body: `let sum = 0;
for (let i = 0; i < values.length; i++) sum += values[i];
return (kept = sum);`,
  },
  'object-allocation': {
    setup: 'let kept;',
    body: `const made = [];
for (let i = 0; i < 200; i++) made.push({ id: i, left: i * 2, right: [i], name: 'n' });
return (kept = made);`,
  },
};

/** What half of them a quick run takes. */
const quick = ['arithmetic', 'json-parse', 'map-get-set', 'object-allocation'];

/** Varied work, measured alone: how far the reported time goes up and down from process to process. */
export const spread: readonly Scenario[] = Object.entries(sources).map(([id, a]) => ({
  id,
  group: 'spread',
  a,
  ...(quick.includes(id) ? {} : { isSlow: true as const }),
}));
