import type { DatabaseSync } from 'node:sqlite';
import { numberAt, textAt } from './columns.ts';

/** Texts, all of them `storable`, that stand in many rows, each kept once: a row holds its number. */
export type Names = {
  /** Its number, given to it now where it has none. */
  of(text: string): number;
  /** Its number, if it has one. */
  known(text: string): number | undefined;
  text(id: number): string;
  forget(): void;
};

const mostRemembered = 20_000;

export function createNames(db: DatabaseSync): Names {
  const ids = new Map<string, number>();
  const texts = new Map<number, string>();
  const find = db.prepare('SELECT id FROM names WHERE text = ?');
  const insert = db.prepare('INSERT INTO names (text) VALUES (?)');
  const read = db.prepare('SELECT text FROM names WHERE id = ?');
  const forget = () => {
    ids.clear();
    texts.clear();
  };
  const remember = (id: number, text: string) => {
    if (ids.size >= mostRemembered) forget();
    ids.set(text, id);
    texts.set(id, text);
    return id;
  };
  const known = (text: string) => {
    const row = find.get(text);
    return row && remember(numberAt(row, 'id'), text);
  };
  const numbered = (text: string) => ids.get(text) ?? known(text);
  return {
    of: (text) => numbered(text) ?? remember(Number(insert.run(text).lastInsertRowid), text),
    known: numbered,
    text(id) {
      const remembered = texts.get(id);
      if (remembered !== undefined) return remembered;
      const text = textAt(read.get(id), 'text');
      remember(id, text);
      return text;
    },
    forget,
  };
}
