import { editDistance } from './edit-distance.ts';

/** More wrong letters than these are another word, however long it is. */
const MOST_LETTERS = 3;

/**
 * The known name that was probably meant, or undefined where none is near: a letter in three may be wrong, one in a
 * short name. Case, and `-` for `_`, are no differences.
 *
 * Shape: of several as near, the first.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  let least = Math.min(MOST_LETTERS, Math.max(1, Math.floor(name.length / 3))) + 1;
  let nearest: string | undefined;
  for (const each of known) {
    const distance = editDistance(plain(name), plain(each));
    if (distance < least) [least, nearest] = [distance, each];
  }
  return nearest;
}

const plain = (name: string): string => name.toLowerCase().replaceAll('-', '_');
