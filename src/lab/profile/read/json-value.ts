import { closeObject, colon, openList, openObject, quote } from './ascii.ts';
import { offsetOf, peek, take, takes, type Cursor, isLast } from './cursor.ts';
import { broken } from './file-fault.ts';
import { readNumber, takesNull } from './read-number.ts';
import { readText } from './read-text.ts';
import { skipValue } from './skip-json.ts';
import { readItems } from './read-json.ts';

/** A value of JSON; `null` is `undefined`. Objects are maps, so that no name in a file means anything to the language. */
export type JsonValue = undefined | boolean | number | string | JsonValue[] | JsonObject;
export type JsonObject = ReadonlyMap<string, JsonValue>;

const deepest = 64;

/** Reads all of a value. For what is small, or of which all is needed. */
export function readValue(cursor: Cursor, depth = 0): JsonValue {
  if (depth > deepest) broken(offsetOf(cursor), `more than ${deepest} brackets within each other`);
  const byte = peek(cursor);
  if (byte === quote) return readText(cursor);
  if (byte === openList) {
    const items: JsonValue[] = [];
    readItems(cursor, () => items.push(readValue(cursor, depth + 1)));
    return items;
  }
  if (byte === openObject) return readObject(cursor, depth);
  if (byte === 116 || byte === 102) {
    skipValue(cursor);
    return byte === 116;
  }
  return takesNull(cursor) ? undefined : readNumber(cursor);
}

/** The fields of an object; only those of `wanted`, if it is given. */
export function readObject(cursor: Cursor, depth = 0, wanted?: ReadonlySet<string>): JsonObject {
  const object = new Map<string, JsonValue>();
  take(cursor, openObject);
  if (takes(cursor, closeObject)) return object;
  do {
    const name = readText(cursor);
    take(cursor, colon);
    if (wanted && !wanted.has(name)) skipValue(cursor);
    else object.set(name, readValue(cursor, depth + 1));
  } while (!isLast(cursor, closeObject));
  return object;
}

export const isJsonObject = (value: JsonValue): value is JsonObject => value instanceof Map;

const nothing: JsonObject = new Map();

/** The object, list, text or number in a field; an empty one where there is none such. */
export const objectIn = (object: JsonObject, name: string): JsonObject => {
  const value = object.get(name);
  return isJsonObject(value) ? value : nothing;
};
export const listIn = (object: JsonObject, name: string): JsonValue[] => {
  const value = object.get(name);
  return Array.isArray(value) ? value : [];
};
export const textIn = (object: JsonObject, name: string): string => {
  const value = object.get(name);
  return typeof value === 'string' ? value : '';
};
export const numberIn = (object: JsonObject, name: string): number => {
  const value = object.get(name);
  return typeof value === 'number' ? value : 0;
};
