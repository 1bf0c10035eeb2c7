const LONGEST = 2_000;
const CAUSES = 5;

/**
 * What was thrown, in words: the name and message of an error, then those of its causes; any other
 * value as text. Never throws, whatever the value does when it is read.
 *
 * Shape:  anything → 1 to 2,000 UTF-16 units.
 * Assumes reading the value ends: a getter or `toString` may run for ever.
 */
export function errorText(error: unknown): string {
  const parts: string[] = [];
  let part: unknown = error;
  while (parts.length < CAUSES && (parts.length === 0 || part !== undefined)) {
    parts.push(oneError(part));
    part = isObject(part) ? read(part, 'cause') : undefined;
  }
  return shortened(parts.join('\ncaused by: '), LONGEST);
}

/** The stack of what was thrown, where it has one that can be read; else an empty text. */
export function stackText(error: unknown): string {
  const stack = isObject(error) ? read(error, 'stack') : undefined;
  return typeof stack === 'string' ? stack : '';
}

function oneError(error: unknown): string {
  const message = isObject(error) ? read(error, 'message') : undefined;
  if (!isObject(error) || typeof message !== 'string') return plain(error);
  // Cut before they are joined: joining two of the greatest length throws.
  const said = shortened(message, LONGEST);
  const name = shortened(nameOf(error), 100);
  return said && name !== 'Error' ? `${name}: ${said}` : said || name;
}

function nameOf(error: object): string {
  const name = read(error, 'name');
  return typeof name === 'string' && name !== '' ? name : 'Error';
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

function read(object: object, property: string): unknown {
  try {
    const value: unknown = Reflect.get(object, property);
    return value;
  } catch {
    return undefined;
  }
}

function plain(value: unknown): string {
  try {
    const said = String(value);
    return shortened(said === '[object Object]' ? JSON.stringify(value) : said, LONGEST) || 'an empty text';
  } catch {
    return 'a value that cannot be shown';
  }
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // Not between the halves of one character.
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
