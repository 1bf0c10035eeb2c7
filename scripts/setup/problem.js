/** What stands in the way, in words for the person who can change it. Not a bug: printed without a stack. */
export class Problem extends Error {
  /** @override */
  name = 'Problem';
}
