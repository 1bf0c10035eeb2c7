import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Readable } from 'node:stream';
import type { Bytes } from '../../lab/model/units.ts';
import { Problem } from './problem.ts';

const unpack = promisify(gunzip);

/** Told how many bytes more are held for this body; throws where there is no room for them. */
export type Hold = (bytes: Bytes) => void;

/**
 * The text of a body, unpacked. Errors: a `Problem` for more than `most` bytes, also while it is unpacked, and for what
 * is not packed, encoded or sent whole.
 */
export async function bodyText(
  body: Readable,
  encoding: string | undefined,
  most: Bytes,
  hold: Hold,
): Promise<string> {
  const bytes = await gathered(body, most, hold);
  return decoded(await unpacked(bytes, encoding, most));
}

const tooLarge = (most: Bytes) =>
  new Problem(413, 'too-large', `The body is larger than ${most} bytes unpacked. Send less at once.`);

/** Not `for await`, which would destroy the connection of a body that is too large before it is answered. */
function gathered(body: Readable, most: Bytes, hold: Hold): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      try {
        size += chunk.length;
        if (size > most) throw tooLarge(most);
        hold(chunk.length);
        chunks.push(chunk);
      } catch (error) {
        body.off('data', take).resume();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    const cut = () => reject(new Problem(400, 'cut-off', 'The body ended before all of it had come.'));
    body.on('data', take).on('end', () => resolve(Buffer.concat(chunks)));
    body.on('error', cut).on('close', cut);
  });
}

async function unpacked(bytes: Buffer, encoding: string | undefined, most: Bytes): Promise<Buffer> {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  if (name === 'identity' || name === '') return bytes;
  if (name !== 'gzip' && name !== 'x-gzip')
    throw new Problem(415, 'unknown-encoding', 'The body is packed in a way that is not gzip.');
  try {
    return await unpack(bytes, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(most);
    throw new Problem(400, 'broken-gzip', 'The body is said to be gzip, and is not, or was cut off.');
  }
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(400, 'not-utf-8', 'The body is not text in UTF-8.');
  }
}
