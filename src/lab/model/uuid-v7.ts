import type { EpochMilliseconds } from './units.ts';

/**
 * An id that no other run has, wherever it is made, and that sorts by time.
 *
 * Shape:  a time and ten random bytes → `0198f3b2-6c1a-7…`, of version 7.
 * Source: RFC 9562, 5.7.
 * Random: 74 bits of the ten bytes are used.
 */
export function uuidV7(at: EpochMilliseconds, random: Uint8Array): string {
  const time = Math.max(0, Math.floor(at)).toString(16).padStart(12, '0').slice(-12);
  const [a, b, c, ...rest] = random;
  const version = hex((a & 0x0f) | 0x70) + hex(b);
  const variant = hex((c & 0x3f) | 0x80) + hex(rest[0]);
  const node = rest.slice(1, 7).map(hex).join('');
  return [time.slice(0, 8), time.slice(8), version, variant, node].join('-');
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
