import type { ArchiveParts } from './archive-parts.ts';
import type { Breathe } from './breathing.ts';

/** Characters encoded at one go. */
const chunk = 65_536;

/** A text as bytes in UTF-8, and the SHA-256 of those bytes in hexadecimal. */
export type SealedText = { blob: Blob; hash: string };

/** Encodes and hashes a text given in pieces, without ever holding it as one string. */
export async function sealedText(
  pieces: Iterable<string>,
  sha256: ArchiveParts['sha256'],
  breathe: Breathe,
): Promise<SealedText> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const encoder = new TextEncoder();
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < chunk) continue;
    parts.push(encoder.encode(text));
    text = '';
    await breathe();
  }
  const blob = new Blob([...parts, text]);
  return { blob, hash: hexadecimal(await sha256(await blob.arrayBuffer())) };
}

function hexadecimal(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
