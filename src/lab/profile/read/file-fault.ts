/** What is wrong with a file, and at which byte. Never leaves the readers: `readProfiles` makes a failure of it. */
export class FileFault extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

export function broken(offset: number, message: string): never {
  throw new FileFault(offset, message);
}
