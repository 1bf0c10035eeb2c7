import type { Readable } from 'node:stream';

/** Takes each line of a stream of text. (What Node has for that also splits at U+2028, which JSON writes as it is.) */
export function followLines(stream: Readable, take: (line: string) => void): void {
  let pieces: string[] = [];
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const [first, ...others] = chunk.split('\n');
    pieces.push(first);
    for (const next of others) {
      take(pieces.join(''));
      pieces = [next];
    }
  });
}
