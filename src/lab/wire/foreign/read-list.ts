import type { Tell } from '../check.ts';
import { isRecord } from '../guards.ts';

/** What one item of a file comes to, or undefined when it has told why not. */
export type ReadItem<T> = (item: Record<string, unknown>, where: string, tell: Tell) => T | undefined;

/** Every item of a list read, in order; undefined where the first that does not fit has told so. */
export function readList<T>(list: unknown, where: string, tell: Tell, read: ReadItem<T>): T[] | undefined {
  if (!Array.isArray(list)) {
    tell(where, 'expected a list');
    return undefined;
  }
  const items: T[] = [];
  for (const [index, item] of list.entries()) {
    const place = `${where}[${index}]`;
    if (!isRecord(item)) {
      tell(place, 'expected an object');
      return undefined;
    }
    const value = read(item, place, tell);
    if (value === undefined) return undefined;
    items.push(value);
  }
  return items;
}
