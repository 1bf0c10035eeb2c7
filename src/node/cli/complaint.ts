/** What a command cannot go on with, in words: what, where, and what to do. Ends it as wrong usage. */
export class Complaint extends Error {
  override name = 'Complaint';
}
