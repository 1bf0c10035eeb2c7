import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { isCompressible } from './mime-type.ts';

export type Encoding = 'br' | 'gzip' | 'identity';
export type Encoded = { body: Buffer; etag: string; encoding: Encoding };

const smallest = 1024;
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The best encoding both sides know. `q=0` refuses one. */
export function encodingFor(accept: string | undefined, type: string, size: number): Encoding {
  if (!isCompressible(type) || size < smallest) return 'identity';
  const offered = (accept ?? '').split(',').filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part));
  const names = offered.map((part) => part.split(';')[0]?.trim().toLowerCase());
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : 'identity';
}

/** The bytes as they are sent, and a strong tag for exactly these. */
export function encode(bytes: Buffer, encoding: Encoding): Encoded {
  const body =
    encoding === 'br' ? brotliCompressSync(bytes, brotli) : encoding === 'gzip' ? gzipSync(bytes) : bytes;
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return { body, etag: `"${digest}${encoding === 'identity' ? '' : `-${encoding}`}"`, encoding };
}
