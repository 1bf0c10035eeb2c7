/** The bytes of a file, read a stretch at a time, so that none larger than memory need be in it. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `from` up to but not including `to`; all of them, or it throws. */
  read(from: number, to: number): Uint8Array;
}

/** Bytes that are in memory already. */
export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (from, to) => bytes.subarray(from, to),
});
