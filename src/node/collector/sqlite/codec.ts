import * as zlib from 'node:zlib';
import { StoreProblem } from './store-problem.ts';

const hasZstd = 'zstdCompressSync' in zlib;
const level = { params: { [zlib.constants.ZSTD_c_compressionLevel]: 1 } };

/** Bytes made smaller, and how: by what this Node has. */
export const packed = (bytes: Uint8Array): { codec: string; bytes: Uint8Array } =>
  hasZstd
    ? { codec: 'zstd', bytes: zlib.zstdCompressSync(bytes, level) }
    : { codec: 'deflate', bytes: zlib.deflateRawSync(bytes, { level: 1 }) };

export function unpacked(codec: string, bytes: Uint8Array): Buffer {
  if (codec === 'deflate') return zlib.inflateRawSync(bytes);
  if (codec === 'zstd' && hasZstd) return zlib.zstdDecompressSync(bytes);
  throw new StoreProblem(
    `The store was written with ${codec}, which this Node (${process.version}) cannot read. Use 22.15 or newer.`,
  );
}
