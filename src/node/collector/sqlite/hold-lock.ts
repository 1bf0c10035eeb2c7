import { openDatabase, reason } from './open-database.ts';
import { StoreProblem } from './store-problem.ts';

/**
 * Keeps other processes, and this one, from writing to the store at that path until the function given back is called, or
 * the process ends in whatever way: what is held is a transaction in a database beside it.
 */
export async function holdLock(path: string): Promise<() => void> {
  if (path === ':memory:') return () => undefined;
  const lock = await openDatabase(`${path}.lock`);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!/locked|busy/.test(reason(error)))
      throw new StoreProblem(`${path}.lock cannot be used: ${reason(error)}.`, { cause: error });
    throw new StoreProblem(
      `${path} is in use: another collector writes to it. End that one, or choose another file.`,
    );
  }
  return () => lock.close();
}
