import { expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { base64 } from '../../../src/lab/wire/base64.ts';

it('writes the examples of RFC 4648', () => {
  const texts = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'];
  expect(texts.map((text) => base64(new TextEncoder().encode(text)))).toEqual([
    '',
    'Zg==',
    'Zm8=',
    'Zm9v',
    'Zm9vYg==',
    'Zm9vYmE=',
    'Zm9vYmFy',
  ]);
});

it('writes what another implementation writes, across the seams of its chunks', () => {
  const random = mulberry32(1);
  for (const length of [1, 2, 3, 6_143, 6_144, 6_145, 12_290, 70_001]) {
    const bytes = Uint8Array.from({ length }, () => random() * 256);
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  }
});
