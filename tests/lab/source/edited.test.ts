import { describe, expect, it } from 'vitest';
import { edited, inPlace } from '../../../src/lab/source/edited.ts';

describe('edited', () => {
  it('makes edits in any order', () => {
    const edits = [
      { start: 4, end: 5, text: 'E' },
      { start: 0, end: 1, text: '' },
      { start: 2, end: 2, text: '-' },
    ];
    expect(edited('abcdef', edits)).toBe('b-cdEf');
  });

  it('makes the first of two that overlap', () => {
    expect(
      edited('abcd', [
        { start: 1, end: 3, text: 'X' },
        { start: 2, end: 4, text: 'Y' },
      ]),
    ).toBe('aXd');
  });

  it('leaves a text without edits as it is', () => {
    expect(edited('abc', [])).toBe('abc');
  });
});

describe('inPlace', () => {
  it('keeps the line breaks it covers, of every kind', () => {
    expect(inPlace('a b\r\nc\u2028d\ne', 2, 9, 'X')).toEqual({ start: 2, end: 9, text: 'X\r\n\u2028\n' });
  });
});
