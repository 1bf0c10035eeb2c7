import { isJsonObject, listIn, objectIn, type JsonObject, type JsonValue } from './json-value.ts';

/** A table by columns. Raw profiles tell tables by rows, with a schema that numbers the columns. */
export function geckoTable(thread: JsonObject, name: string): JsonObject {
  const table = objectIn(thread, name);
  const schema = table.get('schema');
  if (!isJsonObject(schema)) return table;
  const rows = listIn(table, 'data');
  const column = (index: JsonValue): JsonValue[] =>
    rows.map((row) => (Array.isArray(row) && typeof index === 'number' ? row.at(index) : undefined));
  return new Map([...schema].map(([field, index]) => [field, column(index)]));
}

export const columnIn = listIn;
