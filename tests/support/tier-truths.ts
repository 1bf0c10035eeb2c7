/**
 * Programs that know how long they were in which tier: what they write, `spent.json`, is the truth that a profile of them is
 * held against. Each time is the middle one of all calls, times their number, so that what other programs take of the
 * machine is not in it. In Node with `--allow-natives-syntax`.
 */

const work = (name: string) => `
function ${name}(n) {
  let x = n;
  for (let i = 0; i < 20000; i++) x = (x * 31 + i) & 65535;
  return x;
}`;

const spending = `
const times = { slow: [], fast: [] };
const middle = (all) => all.toSorted((a, b) => a - b)[all.length >> 1] * all.length;
const told = () => JSON.stringify({ slow: middle(times.slow), fast: middle(times.fast) });
`;

/** Calls of each in turns. */
const turns = `${spending}
const timed = (name, call, count) => {
  let kept = 0;
  for (let nth = 0; nth < count; nth++) {
    const from = performance.now();
    kept += call(kept & 255);
    times[name].push(performance.now() - from);
  }
};
for (let turn = 0; turn < 60; turn++) {
  timed('slow', slow, 40);
  timed('fast', fast, 600);
}
write('spent.json', told());
`;

/** `slow` never gets beyond the code that is made of it at once; `fast` is the same text. */
export const keptOutInNode = `
const write = require('node:fs').writeFileSync;
${work('slow')}${work('fast')}
%NeverOptimizeFunction(slow);
${turns}`;

/**
 * Each call of `slow` runs the first of its two loops in the best code there is, gives that up, and runs the second in the
 * interpreter: for that `--no-use-osr` is needed. `fast` is the time of the first loops.
 */
export const deoptimisingInNode = `${spending}
function slow(n) {
  const from = performance.now();
  let x = n;
  for (let i = 0; i < 400000; i++) x = (x * 31 + i) & 65535;
  const middle = performance.now();
  %DeoptimizeNow();
  const after = performance.now();
  for (let i = 0; i < 40000; i++) x = (x * 31 + i) & 65535;
  times.fast.push(middle - from);
  times.slow.push(performance.now() - after);
  return x;
}
%PrepareFunctionForOptimization(slow);
slow(1);
for (let turn = 0; turn < 500; turn++) {
  %OptimizeFunctionOnNextCall(slow);
  slow(turn);
}
require('node:fs').writeFileSync('spent.json', told());
`;

/** The same in Bun, where `slow` gets no further than the tier before the last. */
export const keptOutInBun = `
import { noFTL, noInline, profile } from 'bun:jsc';
import { writeFileSync as write } from 'node:fs';
${work('slow')}${work('fast')}
for (const each of [slow, fast]) noInline(each);
noFTL(slow);
const measured = () => {
${turns.replace(/\n/g, '\n  ')}
};
for (let call = 0; call < 5000; call++) slow(call) + fast(call);
write('traces.json', JSON.stringify(profile(measured, 500).stackTraces));
`;
