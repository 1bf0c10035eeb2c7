import type { DatabaseSync } from 'node:sqlite';
import { StoreProblem } from './store-problem.ts';

/** The only place that knows where SQLite is from. */
export async function openDatabase(path: string, { readOnly = false } = {}): Promise<DatabaseSync> {
  const { DatabaseSync } = await sqlite();
  try {
    return new DatabaseSync(path, { readOnly });
  } catch (error) {
    throw new StoreProblem(`${path} cannot be opened: ${reason(error)}.`, { cause: error });
  }
}

async function sqlite() {
  try {
    return await import('node:sqlite');
  } catch (error) {
    throw new StoreProblem(
      `The collector keeps runs with the SQLite of Node, which this one (${process.version}) does not have. Use Node 22.13 or newer.`,
      { cause: error },
    );
  }
}

export const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
