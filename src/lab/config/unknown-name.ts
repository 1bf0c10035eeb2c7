import { nearestName } from './nearest-name.ts';

/** What to say of a name that is none of the known ones, and the one it may have been meant to be. */
export function unknownName(what: string, name: string, known: readonly string[]): [string, string?] {
  const nearest = nearestName(name, known);
  const message = `there is no such ${what}`;
  return nearest === undefined ? [message] : [message, `Did you mean "${nearest}"?`];
}
