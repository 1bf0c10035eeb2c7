import { expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { uuidV7 } from '../../../src/lab/model/uuid-v7.ts';

const bytes = (random: () => number) => Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256));

it('is the example of RFC 9562', () => {
  const random = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
  expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

it('has its version and variant whatever is drawn, and sorts by time', () => {
  const random = mulberry32(7);
  const ids = Array.from({ length: 500 }, (_, at) => uuidV7(1_795_000_000_000 + at * 37, bytes(random)));
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
