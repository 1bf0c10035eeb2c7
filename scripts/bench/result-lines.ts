import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Check } from '../../src/lab/wire/check.ts';

/** What is in a file of a result a line; a line that was cut off by the end of its process is left out. */
export function readLines<T>(path: string, isLine: Check<T>): T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const value = parsed(line);
      return isLine(value, '$', () => undefined) ? [value] : [];
    });
}

/** Adds a line; after one that was cut off, on a line of its own. */
export function appendLine(path: string, result: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const newline = text === '' || text.endsWith('\n') ? '' : '\n';
  appendFileSync(path, `${newline}${JSON.stringify(result)}\n`);
}

export const removeLines = (path: string): void => rmSync(path, { force: true });

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
