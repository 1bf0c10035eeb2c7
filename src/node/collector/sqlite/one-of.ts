/** The word if it is one of those; what else stands there was not written by us. */
export function oneOf<T extends string>(words: readonly T[], text: string): T {
  const word = words.find((each) => each === text);
  if (word === undefined) throw new Error(`The store is broken: it says ${JSON.stringify(text)}.`);
  return word;
}
