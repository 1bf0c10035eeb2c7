import { describe, expect, it } from 'vitest';
import { keyLines, lineOf } from '../../../src/node/settings/key-lines.ts';

const lines = (...text: string[]) => Object.fromEntries(keyLines(text.join('\n')));

describe('keyLines', () => {
  it('finds keys, dotted ones too, and those of tables', () => {
    expect(
      lines(
        '# samples = 1',
        'samples = 1',
        '',
        '[test]',
        'a.b = "[x]" # [y]',
        '  [test . ci] # z',
        '\tc = 1',
      ),
    ).toEqual({ samples: 2, test: 4, 'test.a': 5, 'test.a.b': 5, 'test.ci': 6, 'test.ci.c': 7 });
  });

  it('finds keys in quotes, by their names', () => {
    expect(
      lines(
        '[margins]',
        '"json / parse {n: 10}" = 0.1',
        String.raw`"a\"b\u0063\U00000064\x65\n" = 0.1`,
        "'x\\y#' = 0.1",
        '"plain" = 0.1',
        '"" = 0.1',
      ),
    ).toEqual({
      margins: 1,
      'margins."json / parse {n: 10}"': 2,
      [String.raw`margins."a\"bcde\n"`]: 3,
      [String.raw`margins."x\\y#"`]: 4,
      'margins.plain': 5,
      'margins.""': 6,
    });
  });

  it('counts the tables of a list, and finds what is in the last one', () => {
    expect(
      lines('[[a]]', 'x = 1', '[[a]]', 'x = 2', '[a.b]', 'y = 1', '[[a.c]]', '[[a.c]]', 'z = 1'),
    ).toEqual({
      a: 1,
      'a[0]': 1,
      'a[0].x': 2,
      'a[1]': 3,
      'a[1].x': 4,
      'a[1].b': 5,
      'a[1].b.y': 6,
      'a[1].c': 7,
      'a[1].c[0]': 7,
      'a[1].c[1]': 8,
      'a[1].c[1].z': 9,
    });
  });

  it('finds items of lists and fields of tables within a value', () => {
    expect(
      lines('a = [', '  "x, ]", # ]', '  { b = 1, c.d = [2] },', '  [],', ']', 'e = { "f g" = {} }', 'h = 1'),
    ).toEqual({
      a: 1,
      'a[0]': 2,
      'a[1]': 3,
      'a[1].b': 3,
      'a[1].c': 3,
      'a[1].c.d': 3,
      'a[1].c.d[0]': 3,
      'a[2]': 4,
      e: 6,
      'e."f g"': 6,
      h: 7,
    });
  });

  it('is not misled by what looks like a key within a text of several lines', () => {
    expect(
      lines('a = """', 'b = 1', '\\""" [c]', 'x"""""', "d = '''", "e = 1'", "''''", 'f = """"""', 'g = 1'),
    ).toEqual({ a: 1, d: 5, f: 8, g: 9 });
  });

  it('takes dates, CRLF and a byte order mark', () => {
    expect(lines('\ufeffa = 2027-01-31 07:32:00Z\r', '[b]\r', 'c = 07:32:00 # d = 1\r', 'e = -inf')).toEqual({
      a: 1,
      b: 2,
      'b.c': 3,
      'b.e': 4,
    });
  });

  it('comes to an end on what is not TOML', () => {
    for (const text of [
      '=',
      ']',
      '[',
      'a',
      'a = ',
      'a = [',
      'a = [}',
      '{',
      'a = "',
      '"""',
      ',,,',
      'a = {]',
      '..',
    ]) {
      expect(keyLines(text)).toBeInstanceOf(Map);
    }
  });
});

describe('lineOf', () => {
  const found = keyLines('[[a]]\nb = [1,\n2]\n[ab]\nc = 1');

  it('is that of the thing itself, or of the nearest thing round it', () => {
    expect(lineOf(found, 'a[0].b[1]')).toBe(3);
    expect(lineOf(found, 'a[0].reason')).toBe(1);
    expect(lineOf(found, 'ab.cd')).toBe(4);
    expect(lineOf(found, 'ab.c.d[3]')).toBe(5);
    expect(lineOf(found, 'abc')).toBeUndefined();
  });
});
