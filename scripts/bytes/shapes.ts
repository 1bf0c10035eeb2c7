/** Five ways to allocate, each as a case that an engine cannot drop. */
export const shapes = `
import { bench } from 'arsenal-lab';

let count = 0;

bench('small object', () => ({ id: count++, x: 1, y: 2 }));

bench('array of numbers', () => Array.from({ length: 16 }, (_, index) => count++ + index / 2));

bench('string put together', () => {
  let text = 'part ' + (100 + (count++ % 900));
  for (let nth = 0; nth < 4; nth++) text += ', and ' + nth;
  return text;
});

bench('closure', () => {
  const own = count++;
  return () => own;
});

bench('map', () => new Map([[count++, 'one'], [-1, 'two']]));
`;
