/**
 * Programs that know how long they were in which tier, each by its own clock: what they write is the truth that a profile
 * of them is held against: `spent.json`. In Node with `--allow-natives-syntax`.
 */

const work = (name: string) => `
function ${name}(n) {
  let x = n;
  for (let i = 0; i < 20000; i++) x = (x * 31 + i) & 65535;
  return x;
}`;

/** Calls of each, in turns of some milliseconds, and how long each had of all the time. */
const turns = (calls: string) => `
const spent = { slow: 0, fast: 0 };
const timed = (name, call, ms) => {
  const from = performance.now();
  let kept = 0;
  do kept += call(kept); while (performance.now() - from < ms);
  spent[name] += performance.now() - from;
};
for (let turn = 0; turn < 60; turn++) {
${calls}
}
write('spent.json', JSON.stringify(spent));
`;

/** `slow` never gets beyond the code that is made of it at once; `fast` is the same text. */
export const keptOutInNode = `
const write = require('node:fs').writeFileSync;
${work('slow')}${work('fast')}
%NeverOptimizeFunction(slow);
${turns("  timed('slow', slow, 6);\n  timed('fast', fast, 14);")}`;

/**
 * Each call of `slow` runs the first of its two loops in the best code there is, gives that up, and runs the second in the
 * interpreter: for that `--no-use-osr` is needed. `fast` is the time of the first loops.
 */
export const deoptimisingInNode = `
const spent = { slow: 0, fast: 0 };
function slow(n) {
  const from = performance.now();
  let x = n;
  for (let i = 0; i < 400000; i++) x = (x * 31 + i) & 65535;
  const middle = performance.now();
  %DeoptimizeNow();
  const after = performance.now();
  for (let i = 0; i < 40000; i++) x = (x * 31 + i) & 65535;
  spent.fast += middle - from;
  spent.slow += performance.now() - after;
  return x;
}
%PrepareFunctionForOptimization(slow);
slow(1);
spent.slow = 0;
spent.fast = 0;
for (let turn = 0; turn < 300; turn++) {
  %OptimizeFunctionOnNextCall(slow);
  slow(turn);
}
require('node:fs').writeFileSync('spent.json', JSON.stringify(spent));
`;

/** The same in Bun, where `slow` gets no further than the tier before the last. */
export const keptOutInBun = `
import { noFTL, noInline, profile } from 'bun:jsc';
import { writeFileSync as write } from 'node:fs';
${work('slow')}${work('fast')}
for (const each of [slow, fast]) noInline(each);
noFTL(slow);
const measured = () => {
${turns("  timed('slow', slow, 6);\n  timed('fast', fast, 14);").replace(/\n/g, '\n  ')}
};
for (let call = 0; call < 5000; call++) slow(call) + fast(call);
write('traces.json', JSON.stringify(profile(measured, 500).stackTraces));
`;
