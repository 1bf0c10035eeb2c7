/**
 * A benchmark of one case that takes so many steps, each of which needs the one before: twice the steps, twice the time.
 * A text is the name of a variable that holds how many.
 */
export const workText = (steps: number | string, name = 'work'): string => `
function work() {
  let state = 1;
  for (let step = 0; step < ${steps}; step++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
  }
  return state;
}
bench('${name}', work);
`;
