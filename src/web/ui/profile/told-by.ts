import { parseCollections } from '../../../lab/wire/parse-collections.ts';
import { parseProfileDifference } from '../../../lab/wire/parse-profile-difference.ts';

/** What a text of that format tells; undefined where it does not hold to it. */
export function toldBy(format: string, text: string) {
  if (format === 'collections') {
    const collected = parseCollections(text);
    return collected && { collected };
  }
  const difference = parseProfileDifference(text);
  return difference && { difference };
}
