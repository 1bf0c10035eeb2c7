import { describe, expect, it } from 'vitest';
import { stripTypes } from '../../../src/lab/source/strip-types.ts';
import { writtenColumn } from '../../../src/lab/source/written-column.ts';

/** Where in a line with types a text stands that is found in it without them. */
function found(written: string, text: string): number {
  const stripped = stripTypes(written);
  if (!stripped.ok) throw new Error(written);
  return writtenColumn(written, stripped.value, stripped.value.indexOf(text) + 1);
}

describe('writtenColumn', () => {
  it.each([
    ['const a = (n: number): number => n;', '(n'],
    ['const f = (a: { x: number }, b: string) => a.x + b.length, g = (c: string) => c;', '(c'],
    ['const h = <T extends { a: number }>(x: T): T => x; const k = (y: unknown) => y;', '(y'],
    ['  private total(by: readonly number[]): number { return sum(by, (each: number) => each); }', '(each'],
  ])('finds in %j the column of %j', (line, text) => {
    const written = line.startsWith('  private') ? `class A {${line}}` : line;
    const place = text.replace(/.$/, '');
    expect(written.slice(found(written, text) - 1)).toMatch(
      new RegExp(`^\\${place.at(0) ?? ''}${text.slice(1)}`),
    );
  });

  it('keeps the column of a line that is as it was written, and of one too long for a hand', () => {
    expect(writtenColumn('a => b', 'a => b', 3)).toBe(3);
    expect(writtenColumn('a: 1;'.repeat(200), 'b;'.repeat(200), 77)).toBe(77);
  });

  it('gives the place within a word, and what stands before where the code has something of its own', () => {
    expect(writtenColumn('x as Y; needle', 'x; needle', 'x; nee'.length)).toBe('x as Y; nee'.length);
    expect(writtenColumn('x: Y', 'own', 2)).toBe(2);
  });
});
