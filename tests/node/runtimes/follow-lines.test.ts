import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { followLines } from '../../../src/node/runtimes/follow-lines.ts';

describe('followLines', () => {
  it('takes whole lines, however they come, and splits at nothing but a line feed', async () => {
    const stream = new PassThrough();
    const lines: string[] = [];
    followLines(stream, (line) => lines.push(line));
    const bytes = Buffer.from('one\u2028still\n\nü two\nthree');
    for (const byte of bytes) stream.write(Buffer.of(byte));
    stream.end();
    await new Promise((ended) => stream.on('end', ended));
    expect(lines).toEqual(['one\u2028still', '', 'ü two']);
  });
});
