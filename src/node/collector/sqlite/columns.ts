import type { SQLOutputValue } from 'node:sqlite';

/** A row as SQLite gives it. */
export type Row = Record<string, SQLOutputValue>;

/** Nothing is where something must be: the file is broken. */
const broken = (name: string) => new Error(`The store is broken: ${name} is not what it must be.`);

export function textAt(row: Row | undefined, name: string): string {
  const value = row?.[name];
  if (typeof value !== 'string') throw broken(name);
  return value;
}

export function numberAt(row: Row | undefined, name: string): number {
  const value = row?.[name];
  if (typeof value !== 'number') throw broken(name);
  return value;
}

export function bytesAt(row: Row | undefined, name: string): Uint8Array {
  const value = row?.[name];
  if (!(value instanceof Uint8Array)) throw broken(name);
  return value;
}

/** Undefined for NULL. */
export const maybeNumberAt = (row: Row, name: string): number | undefined =>
  row[name] === null ? undefined : numberAt(row, name);

/** Undefined for NULL. */
export const maybeTextAt = (row: Row, name: string): string | undefined =>
  row[name] === null ? undefined : textAt(row, name);
