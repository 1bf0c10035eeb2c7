/**
 * Runs one ask at a time. Of those that come while one is under way only the last is run, after it:
 * whoever types or drags asks faster than a worker answers.
 */
export function createLatest(): (ask: () => Promise<void>) => Promise<void> {
  let waiting: (() => Promise<void>) | undefined;
  let running: Promise<void> | undefined;
  const run = async () => {
    for (let ask = waiting; ask; ask = waiting) {
      waiting = undefined;
      await ask();
    }
    running = undefined;
  };
  return (ask) => {
    waiting = ask;
    running ??= run();
    return running;
  };
}
