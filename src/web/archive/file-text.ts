import type { Breathe } from './breathing.ts';

/** The text of a file, decoded piece by piece: `Blob.text()` would hold up the screen for 0.2 s with 50 MB. */
export async function fileText(file: Blob, breathe: Breathe): Promise<string> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    await breathe();
  }
}
