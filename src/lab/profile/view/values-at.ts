/** The values at some places. In a loop of its own, for there may be millions. Cost: O(places), a third of that of `map`. */
export function valuesAt(values: Uint32Array, places: Uint32Array): Uint32Array<ArrayBuffer> {
  const found = new Uint32Array(places.length);
  for (let index = 0; index < places.length; index += 1) found[index] = values[places[index]];
  return found;
}
