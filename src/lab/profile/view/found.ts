import type { Profile } from '../../model/profile.ts';
import type { Found, SearchQuery, ViewFilter } from '../../model/profile-view.ts';
import type { Clock } from '../../model/units.ts';
import { nodeWeights } from './node-weights.ts';
import { outermostOf, within } from './outermost-of.ts';
import { searchExpression } from './search-expression.ts';
import { seen } from './seen.ts';

/** Longer names are looked at as far as this. */
const longest = 256;
/** No search takes longer, in milliseconds. */
const limit = 1_000;

/**
 * Which functions match, by name or file, and the weight of the stacks they are in.
 *
 * Cost: O(functions × their names + nodes + samples), at most a second; a longer search is given up.
 */
export function found(profile: Profile, filter: ViewFilter, query: SearchQuery, clock: Clock): Found {
  const all = seen(profile, filter);
  const { total } = nodeWeights(all);
  const { matches, fault } = matching(profile, query, clock);
  const places = outermostOf(all.nodes, (frame) => matches[frame] === 1);
  let weight = 0;
  for (let node = 0; node < places.length; node += 1)
    if (places[node] === within.outermost) weight += total[node];
  const frames = matches.reduce((sum, one) => sum + one, 0);
  return { matches, frames, weight, whole: total[0], ...(fault !== undefined && { fault }) };
}

type Matching = { matches: Uint8Array; fault?: string };
type Matches = (name: string, file: string) => boolean;

function matching({ frames, strings }: Profile, query: SearchQuery, clock: Clock): Matching {
  const none = new Uint8Array(frames.name.length);
  if (query.text.trim() === '') return { matches: none };
  const search = query.kind === 'fuzzy' ? { isMatch: fuzzyMatch(query.text) } : expressionMatch(query.text);
  if ('fault' in search) return { matches: none, fault: search.fault };
  const end = clock() + limit;
  const matches = none.slice();
  const short = (text: number): string => strings[text].slice(0, longest);
  // The root is nobody's function.
  for (let frame = 1; frame < none.length; frame += 1) {
    if (clock() > end) return { matches: none, fault: 'it took too long' };
    if (search.isMatch(short(frames.name[frame]), short(frames.file[frame]))) matches[frame] = 1;
  }
  return { matches };
}

function expressionMatch(text: string): { isMatch: Matches } | { fault: string } {
  const search = searchExpression(text);
  if ('fault' in search) return search;
  return { isMatch: (name, file) => search.expression.test(name) || search.expression.test(file) };
}

/** Every word is in the name, its letters in order, others between them allowed; or in the file, in one piece. */
function fuzzyMatch(text: string): Matches {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (name, file) => {
    const [inName, inFile] = [name.toLowerCase(), file.toLowerCase()];
    return words.every((word) => hasLetters(inName, word) || inFile.includes(word));
  };
}

function hasLetters(text: string, word: string): boolean {
  let at = 0;
  for (const letter of word) {
    const next = text.indexOf(letter, at);
    if (next < 0) return false;
    at = next + letter.length;
  }
  return true;
}
