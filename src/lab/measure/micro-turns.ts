/** Runs one action after the other, in the order they came, whatever became of those before. */
export type MicroTurns = <T>(action: () => Promise<T>) => Promise<T>;

export function createMicroTurns(): MicroTurns {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const mine = last.then(action);
    last = mine.catch(() => undefined);
    return mine;
  };
}
