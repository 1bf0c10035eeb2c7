/** A benchmark of one case that takes so many steps, each of which needs the one before: twice the steps, twice the time. */
export const workText = (steps: number, name = 'work'): string => `
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
