import { dottedPath, type Path } from '../../lab/config/dotted-path.ts';
import { createTextCursor, type TextCursor } from './text-cursor.ts';
import { unquoted } from './unquoted.ts';

/** Lines by path, as `dottedPath` writes it; they count from 1. */
type Lines = Map<string, number>;

/** `tables`: how many tables each list of tables, by its path, has so far. */
type Scan = { cursor: TextCursor; lines: Lines; tables: Map<string, number> };

const blank = /(?:\s|#[^\n]*)*/y;
const gap = /[ \t]*/y;
const header = /\[\[?/y;
const headerEnd = /\]\]?/y;
const keyPart = /[\w-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*'/y;
const dot = /\./y;
const equals = /\s*=\s*/y;
const comma = /,/y;
const listStart = /\[/y;
const listEnd = /\]/y;
const tableStart = /\{/y;
const tableEnd = /\}/y;
const simple = /"""(?:\\[^]|[^\\])*?"""(?!")|'''[^]*?'''(?!')|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[^,\]}\n#]+/y;
const anything = /[^]/y;

/**
 * The line of each table, key and item of a list in a file, which the parser does not tell.
 *
 * Assumes the parser took the text; of another one it finds what it can.
 */
export function keyLines(text: string): Lines {
  const scan: Scan = { cursor: createTextCursor(text), lines: new Map(), tables: new Map() };
  const { cursor } = scan;
  let table: Path = [];
  for (cursor.take(blank); !cursor.atEnd(); cursor.take(blank)) {
    const opening = cursor.take(header);
    if (opening === '') entry(scan, table);
    else table = headerPath(scan, opening === '[[');
  }
  return scan.lines;
}

/** The line of what is meant by a path, or of the nearest thing round it. */
export function lineOf(lines: Lines, where: string): number | undefined {
  const round = [...lines.keys()].filter((path) => isWithin(where, path));
  return lines.get(round.reduce((inner, path) => (path.length > inner.length ? path : inner), ''));
}

const isWithin = (where: string, path: string): boolean =>
  where === path || where.startsWith(`${path}.`) || where.startsWith(`${path}[`);

function headerPath(scan: Scan, isList: boolean): Path {
  const line = scan.cursor.line();
  const parts = keyParts(scan.cursor);
  scan.cursor.take(headerEnd);
  const path = parts.reduce<Path>(
    (above, part, index) => step(scan, [...above, part], isList && index === parts.length - 1),
    [],
  );
  note(scan, path, line);
  return path;
}

/** Into a table, or the last one of a list of tables, or a new one at its end. */
function step({ tables }: Scan, path: Path, isNew: boolean): Path {
  const where = dottedPath(path);
  const before = tables.get(where) ?? 0;
  if (isNew) tables.set(where, before + 1);
  const count = isNew ? before + 1 : before;
  return count > 0 ? [...path, count - 1] : path;
}

/** A key and its value. */
function entry(scan: Scan, table: Path): void {
  const { cursor } = scan;
  const line = cursor.line();
  const parts = keyParts(cursor);
  if (parts.length === 0) cursor.take(anything);
  if (parts.length === 0) return;
  const path = [...table, ...parts];
  note(scan, path, line);
  cursor.take(equals);
  value(scan, path);
}

function keyParts(cursor: TextCursor): string[] {
  const parts: string[] = [];
  do {
    cursor.take(gap);
    const part = cursor.take(keyPart);
    if (part !== '') parts.push(unquoted(part));
    cursor.take(gap);
  } while (cursor.take(dot) !== '');
  return parts;
}

function value(scan: Scan, path: Path): void {
  const { cursor } = scan;
  if (cursor.take(listStart) !== '') {
    const item = (index: number) => {
      note(scan, [...path, index], cursor.line());
      value(scan, [...path, index]);
    };
    members(cursor, listEnd, item);
  } else if (cursor.take(tableStart) !== '') members(cursor, tableEnd, () => entry(scan, path));
  else if (cursor.take(simple) === '') cursor.take(anything);
}

/** What stands between commas up to the end of a list or a table. */
function members(cursor: TextCursor, end: RegExp, take: (index: number) => void): void {
  for (let index = 0; ; index++) {
    cursor.take(blank);
    if (cursor.take(end) !== '' || cursor.atEnd()) return;
    take(index);
    cursor.take(blank);
    cursor.take(comma);
  }
}

/** The line of a path, and of each part of it that was not named before. */
function note({ lines }: Scan, path: Path, line: number): void {
  for (let length = 1; length <= path.length; length++) {
    const where = dottedPath(path.slice(0, length));
    if (!lines.has(where)) lines.set(where, line);
  }
}
