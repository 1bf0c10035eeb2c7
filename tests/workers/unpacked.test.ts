import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpacked } from '../../workers/unpacked.ts';

describe('unpacked', () => {
  it('gives what was packed by gzip', async () => {
    const packed = await unpacked(new Blob([gzipSync('main 1\n')]));
    expect(packed.ok && (await packed.value.text())).toBe('main 1\n');
  });

  it('leaves other files as they are', async () => {
    const file = new Blob(['main 1\n']);
    expect(await unpacked(file)).toEqual({ ok: true, value: file });
  });

  it('says what is wrong with a file that does not unpack', async () => {
    const broken = gzipSync('main 1\n'.repeat(100)).subarray(0, 20);
    expect(await unpacked(new Blob([broken]))).toMatchObject({
      ok: false,
      failure: { code: 'broken-profile', format: 'gzip', offset: 0 },
    });
  });
});
