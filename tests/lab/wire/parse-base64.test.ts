import { expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { base64 } from '../../../src/lab/wire/base64.ts';
import { parseBase64 } from '../../../src/lab/wire/parse-base64.ts';

it('reads every length of bytes back', () => {
  const random = mulberry32(2);
  for (let length = 0; length < 70; length++) {
    const bytes = Uint8Array.from({ length }, () => random() * 256);
    expect(parseBase64(base64(bytes))).toEqual(bytes);
  }
});

it.each([
  ['a length that is no multiple of 4', 'Zm9vY'],
  ['a letter outside the alphabet', 'Zm9*'],
  ['the letters of another alphabet', 'Zm-_'],
  ['a letter outside ASCII', 'Zm9é'],
  ['white space', 'Zm 9'],
  ['padding in the middle', 'Zg==Zg=='],
  ['nothing but padding', '===='],
  ['three padding signs', 'Z==='],
  ['bits left over after one byte', 'Zh=='],
  ['bits left over after two bytes', 'Zm9='],
])('refuses %s', (_, text) => {
  expect(parseBase64(text)).toBeUndefined();
});
