/** The store cannot be opened, read or restored as asked; says what stands against it, and what to do. */
export class StoreProblem extends Error {
  override name = 'StoreProblem';
}
