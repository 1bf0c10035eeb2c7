import { failed, ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import type { Bytes } from '../../lab/model/units.ts';

type Raw = Uint8Array<ArrayBuffer>;

/** Bytes, compressed (RFC 1951). */
export async function deflated(bytes: Raw): Promise<Raw> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Text out of compressed UTF-8, unless it is more than `limit`: counted while it unfolds, so that a few
 * kilobytes that stand for gigabytes cost no more than the limit.
 */
export async function inflated(bytes: Raw, limit: Bytes): Promise<Result<string>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = stream.getReader();
  let size = 0;
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return ok(text + decoder.decode());
      size += value.length;
      if (size > limit) return await tooLarge(reader, limit);
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return failed({ code: 'bad-link', message: 'the link is cut off or changed' });
  }
}

async function tooLarge(reader: ReadableStreamDefaultReader, limit: Bytes): Promise<Result<never>> {
  await reader.cancel();
  return failed({ code: 'bad-link', message: `it unfolds to over ${limit} bytes` });
}
