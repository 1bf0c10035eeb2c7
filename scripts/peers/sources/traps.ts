import type { Scenario } from './scenario.ts';
import type { Source } from './source.ts';

type Trap = { setup: string; trap: string; honest: string };

/**
 * Each trap seems to do something the engine need not do, because nobody can tell. Its honest twin does the same,
 * and leaves a trace: the next call starts from what it left.
 */
const traps: Record<string, Trap> = {
  'constant-result': {
    setup: 'let kept = 16;',
    trap: 'return Math.sqrt(16) * Math.pow(2, 10) + 7 * 6;',
    honest: 'return (kept = (Math.sqrt(kept) * Math.pow(2, 10) + 7 * 6) % 1009);',
  },
  'unused-arithmetic': {
    setup: 'const x = 12_345;\nlet kept = 1;',
    trap: 'const y = Math.imul(x, 31) ^ (x >>> 3);',
    honest: 'kept = Math.imul(kept ^ x, 31) ^ (kept >>> 3);',
  },
  'unused-square-root': {
    setup: 'const x = 2.5;\nlet kept = 1.5;',
    trap: 'Math.sqrt(x + 3);',
    honest: 'kept = Math.sqrt(kept + x + 3);',
  },
  'unused-comparison': {
    setup: 'const left = 3;\nconst right = 1_000;\nlet kept = 1;',
    trap: 'left * 3 < right;',
    honest: 'kept = kept * left < right ? kept + 1 : left;',
  },
  'unused-property-read': {
    setup: 'const point = { x: 1, y: 2 };',
    trap: 'point.x + point.y;',
    honest: 'point.x = (point.x + point.y) & 1023;',
  },
  'unused-concatenation': {
    setup:
      "const left = 'left ' + String(Math.PI);\nconst right = ' right ' + String(Math.E);\nlet kept = '';",
    trap: 'left + right;',
    honest: 'kept = (kept.length > 60 ? left : kept) + right;',
  },
  'unused-pure-call': {
    setup: 'const x = 3;\nconst cubed = (value) => value * value * value + 1;\nlet kept = 3;',
    trap: 'cubed(x);',
    honest: 'kept = cubed(kept + x) % 1009;',
  },
  'closure-never-called': {
    setup: 'const step = 1;\nlet kept = () => step;',
    trap: 'const later = () => step + 1;',
    honest: 'const before = kept() & 1023;\nkept = () => before + step;',
  },
  'object-never-escapes': {
    setup: 'let kept = { x: 0, y: 1 };\nlet count = 0;',
    trap: 'const point = { x: count, y: count + 1 };\ncount = (point.x + point.y) & 1023;',
    honest: 'const point = { x: count, y: count + 1 };\ncount = (kept.x + kept.y) & 1023;\nkept = point;',
  },
  'array-never-escapes': {
    setup: 'const first = 5;\nlet kept = [];',
    trap: 'const list = [first, first + 1, first + 2];\nreturn list.length;',
    honest: 'const list = [first, first + 1, first + 2];\nkept = list;\nreturn list.length;',
  },
  'dead-loop': {
    setup: 'let seed = 7;',
    trap: `const start = seed;
for (let i = 0; i < 1_000; i++) {
  const root = Math.sqrt(start + i);
  const share = Math.sqrt(root + 1) / (root + 2);
}`,
    honest: `const start = seed;
let sum = 0;
for (let i = 0; i < 1_000; i++) {
  const root = Math.sqrt(start + i);
  const share = Math.sqrt(root + 1) / (root + 2);
  sum += share;
}
seed = 7 + (sum % 5);`,
  },
  'hoisted-invariant': {
    setup: 'let angle = 1;',
    trap: `const same = angle;
let sum = 0;
for (let i = 0; i < 1_000; i++) sum += Math.sin(same);
angle = 1 + (sum % 5);`,
    honest: `const same = angle;
let sum = 0;
for (let i = 0; i < 1_000; i++) sum += Math.sin(same + i);
angle = 1 + (sum % 5);`,
  },
};

/** `a` is the trap, which a tool ought to flag, `b` its honest twin, which it ought not to. */
export const deadCodeTraps: readonly Scenario[] = Object.entries(traps).map(([id, each]) => ({
  id,
  group: 'traps',
  a: source(each.setup, each.trap),
  b: source(each.setup, each.honest),
}));

function source(setup: string, body: string): Source {
  return { setup, body };
}
