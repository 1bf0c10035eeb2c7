import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { base64 } from '../../../src/lab/wire/base64.ts';
import type { Draft } from '../../../src/web/archive/archive.ts';
import { deflated } from '../../../src/web/archive/deflate.ts';
import { longestLink, readShareLink, shareLink } from '../../../src/web/archive/share-link.ts';

const noise = (length: number) => {
  const random = mulberry32(length);
  return Uint8Array.from({ length }, () => random() * 256);
};
const draft = (own: Partial<Draft> = {}): Draft => ({
  title: 'sort 🧪',
  language: 'ts',
  text: "bench('ünïcödé', () => 1);\n",
  attachments: [],
  ...own,
});

async function linked(given: Draft, base = 'https://lab.example/app/?x=1#/history') {
  const link = await shareLink(given, base);
  if (!link.ok) throw new Error(link.failure.code);
  return link.value;
}
const payloadOf = (url: string) => url.slice(url.indexOf('#/share/') + 8);
const packed = async (text: string) =>
  base64(await deflated(new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

describe('a share link', () => {
  it('holds the benchmark, attachments too, behind the address of the app', async () => {
    const given = draft({ attachments: [{ name: 'a.wasm', bytes: noise(5_000) }] });
    const { url, leftOut } = await linked(given);
    expect(url).toMatch(/^https:\/\/lab\.example\/app\/\?x=1#\/share\/[\w-]+$/);
    expect(leftOut).toEqual([]);
    expect(await readShareLink(payloadOf(url))).toEqual({ ok: true, value: given });
  });

  it('leaves out the largest attachments when it grows too long, and says which', async () => {
    const attachments = [10_000, 60_000, 5_000].map((size) => ({ name: `${size}`, bytes: noise(size) }));
    const { url, leftOut } = await linked(draft({ attachments }));
    expect(leftOut).toEqual(['60000']);
    expect(url.length).toBeLessThanOrEqual(longestLink);
    expect(await readShareLink(payloadOf(url))).toEqual({
      ok: true,
      value: draft({ attachments: [attachments[0], attachments[2]] }),
    });
  });

  it('leaves out what would unfold to more than a reader accepts, though it is short', async () => {
    const zeros = { name: 'zeros', bytes: new Uint8Array(900_000) };
    const { url, leftOut } = await linked(draft({ attachments: [zeros] }));
    expect(leftOut).toEqual(['zeros']);
    expect(await readShareLink(payloadOf(url))).toMatchObject({ ok: true });
  });

  it('is refused for a text that does not fit', async () => {
    const text = base64(noise(40_000));
    expect(await shareLink(draft({ text }), 'https://lab.example/')).toEqual({
      ok: false,
      failure: { code: 'file-too-large', name: 'sort 🧪', limitBytes: longestLink },
    });
  });
});

describe('readShareLink', () => {
  it('never throws, and takes nothing from a link that is cut off', async () => {
    const payload = payloadOf((await linked(draft({ text: 'x;'.repeat(300) + base64(noise(300)) }))).url);
    for (let end = 0; end < payload.length; end += 7) {
      expect(await readShareLink(payload.slice(0, end))).toMatchObject({ failure: { code: 'bad-link' } });
    }
  });

  it('never throws at a link with one letter changed', async () => {
    const payload = payloadOf((await linked(draft())).url);
    for (let at = 0; at < payload.length; at++) {
      const changed = `${payload.slice(0, at)}${payload[at] === 'A' ? 'B' : 'A'}${payload.slice(at + 1)}`;
      const read = await readShareLink(changed);
      if (!read.ok) expect(read.failure.code).toBe('bad-link');
    }
  });

  it('stops at a bomb', async () => {
    const bomb = await packed('0'.repeat(40_000_000));
    expect(bomb.length).toBeLessThan(60_000);
    expect(await readShareLink(bomb)).toEqual({
      ok: false,
      failure: { code: 'bad-link', message: 'it unfolds to over 1048576 bytes' },
    });
  });

  it.each([
    ['no JSON', 'hello'],
    ['another JSON', '{"version":"1","draft":{"title":1}}'],
    ['a newer version', '{"version":"2","draft":{}}'],
  ])('refuses %s', async (_, text) => {
    expect(await readShareLink(await packed(text))).toMatchObject({ failure: { code: 'bad-link' } });
  });

  it.each(['', '%20', '../x', 'ä'])('refuses the payload "%s"', async (payload) => {
    expect(await readShareLink(payload)).toMatchObject({ failure: { code: 'bad-link' } });
  });
});
