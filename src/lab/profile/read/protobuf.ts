import { broken } from './file-fault.ts';

/** A field of a message: a number, or bytes from `from` to `to`. */
export type ProtoField = { number: number; value?: number; from: number; to: number };

/** Reads a number of a variable length. Above 2^53 the last bits are lost. */
function varint(bytes: Uint8Array, from: number, to: number): { value: number; next: number } {
  let [value, scale] = [0, 1];
  for (let at = from; at < to && at < from + 10; at += 1) {
    value += (bytes[at] & 127) * scale;
    if (bytes[at] < 128) return { value: value < 2 ** 63 ? value : value - 2 ** 64, next: at + 1 };
    scale *= 128;
  }
  return broken(from, 'a number that does not end');
}

/**
 * Tells the fields of a message.
 *
 * Source: https://protobuf.dev/programming-guides/encoding
 */
export function readMessage(
  bytes: Uint8Array,
  from: number,
  to: number,
  read: (field: ProtoField) => void,
): void {
  for (let at = from; at < to;) {
    const tag = varint(bytes, at, to);
    const field = fieldAt(bytes, tag.value % 8, tag.next, to);
    if (field.to > to) broken(at, 'a field longer than what it is in');
    read({ ...field, number: Math.floor(tag.value / 8) });
    at = field.to;
  }
}

function fieldAt(bytes: Uint8Array, wire: number, from: number, to: number): Omit<ProtoField, 'number'> {
  if (wire === 0) {
    const { value, next } = varint(bytes, from, to);
    return { value, from, to: next };
  }
  if (wire === 1) return { from, to: from + 8 };
  if (wire === 5) return { from, to: from + 4 };
  if (wire !== 2) return broken(from, `a field of kind ${wire}, which there is not`);
  const { value, next } = varint(bytes, from, to);
  return { from: next, to: value < 0 ? Infinity : next + value };
}

/** A list of numbers: packed, or one of them. */
export function wholesIn(bytes: Uint8Array, { value, from, to }: ProtoField): number[] {
  if (value !== undefined) return [value];
  const values: number[] = [];
  for (let at = from; at < to;) {
    const read = varint(bytes, at, to);
    values.push(read.value);
    at = read.next;
  }
  return values;
}
