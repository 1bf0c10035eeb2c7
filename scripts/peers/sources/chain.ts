import type { Source } from './source.ts';

const [factor, summand] = [1_664_525, 1_013_904_223];

/**
 * So many steps of a linear congruential generator, each of which needs the one before, going on where the last
 * call ended: nothing in it can be left out, run side by side or done ahead.
 */
export const chain = (steps: number): Source => ({
  setup: 'const state = new Int32Array([1, 0]);',
  body: `let x = state[0];
for (let i = 0; i < ${steps}; i++) x = (Math.imul(x, ${factor}) + ${summand}) | 0;
state[0] = x;
state[1]++;
return x;`,
  done: 'Array.from(state)',
});

/**
 * Where a chain stands after so many steps in all: its proof that every one of them was made.
 *
 * Source: Brown (1994), Random number generation with arbitrary strides.
 */
export function chainAfter(steps: number): number {
  let [all, shift] = [1, 0];
  let [power, rise] = [factor, summand];
  for (let left = steps; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) {
      all = Math.imul(all, power);
      shift = (Math.imul(shift, power) + rise) | 0;
    }
    rise = (Math.imul(rise, power) + rise) | 0;
    power = Math.imul(power, power);
  }
  return (all + shift) | 0;
}
