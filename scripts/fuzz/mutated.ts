import type { Random } from '../../src/lab/model/units.ts';

const pieces = [
  '{',
  '}',
  '[',
  ']',
  ',',
  '"',
  ':',
  '-',
  '-1',
  '0',
  '1e309',
  '1e15',
  '9007199254740993',
  '4294967296',
  'null',
  'NaN',
  '\\',
  '\\u',
  '[[[[',
  '"__proto__":',
  '"constructor":{"prototype":{}},',
  '\0',
  '\xff',
  '.5',
  ' ',
  ';',
  '\n',
];

/** A file with some bytes changed, left out, doubled or put in, from one place to eight. */
export function mutated(file: Uint8Array, random: Random): Uint8Array {
  let bytes = [...file];
  const upTo = (most: number): number => Math.floor(random() * most);
  for (let left = 1 + upTo(8); left > 0; left -= 1) {
    const at = upTo(bytes.length);
    const end = at + upTo(random() < 0.5 ? 4 : bytes.length / 4);
    const piece = [...Buffer.from(pieces[upTo(pieces.length)], 'latin1')];
    const changes = [
      () => bytes.splice(at, 1, upTo(256)),
      () => bytes.splice(at, end - at),
      () => bytes.splice(at, 0, ...bytes.slice(at, end)),
      () => bytes.splice(at, 0, ...piece),
      () => bytes.splice(at, piece.length, ...piece),
      () => (bytes = random() < 0.2 ? bytes.slice(0, at) : bytes),
      () =>
        replaceNumber(
          bytes,
          at,
          String(random() < 0.5 ? upTo(12) : Math.round((random() - 0.3) * 10 ** upTo(20))),
        ),
    ];
    changes[upTo(changes.length)]();
  }
  return Uint8Array.from(bytes);
}

/** Another number in place of the next one. */
function replaceNumber(bytes: number[], from: number, text: string): void {
  const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
  const at = bytes.findIndex((byte, index) => index >= from && isDigit(byte));
  if (at < 0) return;
  const length = bytes.slice(at).findIndex((byte) => !isDigit(byte));
  bytes.splice(at, Math.max(1, length), ...Buffer.from(text));
}
