/** A field of a message of protobuf that holds fewer than 128 bytes. */
export function message(field: number, bytes: readonly number[]): number[] {
  return [(field << 3) | 2, bytes.length, ...bytes];
}

/** A field that holds a number below 128. */
export function number(field: number, value: number): number[] {
  return [field << 3, value];
}
