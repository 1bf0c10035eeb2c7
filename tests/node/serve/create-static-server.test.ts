import { symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createStaticServer,
  type StaticServerOptions,
} from '../../../src/node/serve/create-static-server.ts';
import { listen } from '../../../src/node/serve/listen.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer };

const script = 'export const lab = 1;\n'.repeat(200);
const site = {
  _headers: '/*\n  Cross-Origin-Opener-Policy: same-origin\n',
  'index.html': '<!doctype html><title>Lab</title>',
  '404.html': '<!doctype html><title>Not here</title>',
  'assets/index-Ab12_-9z.js': script,
  'assets/module.wasm': '\0asm',
  'case.bench.ts': 'bench();',
  'manifest.webmanifest': '{}',
  'run.json': '{}',
  'docs/index.html': 'docs',
  '.stamp': 'hash',
};

describe('createStaticServer', () => {
  let folder: ReturnType<typeof scratchFolder>;
  let server: Server;
  let port: number;

  /** `fetch` would tidy `..` away and undo compression, so: the bare client. */
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Reply>((resolve, reject) => {
      const sent = request({ port, path, headers, method, host: '127.0.0.1' }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      sent.on('error', reject).end();
    });
  const restart = async (options: Partial<StaticServerOptions>) => {
    server.close();
    server = createStaticServer({ root: join(folder.root, 'dist'), ...options });
    port = await listen(server, 0);
  };

  beforeEach(async () => {
    const inDist = new Map(Object.entries(site).map(([path, text]) => [`dist/${path}`, text]));
    folder = scratchFolder({
      ...Object.fromEntries(inDist),
      'secret.txt': 'secret',
      'distant/secret.txt': 'secret',
    });
    server = createStaticServer({ root: join(folder.root, 'dist') });
    port = await listen(server, 0);
  });
  afterEach(() => {
    server.close();
    server.closeAllConnections();
    folder.remove();
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/docs/', 'text/html; charset=utf-8'],
    ['/assets/index-Ab12_-9z.js', 'text/javascript; charset=utf-8'],
    ['/assets/module.wasm', 'application/wasm'],
    ['/case.bench.ts', 'text/plain; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/run.json?again', 'application/json; charset=utf-8'],
  ])('serves %s as %s', async (path, type) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
  });

  it('answers 304 for the tag it gave, and the new bytes once the file has changed', async () => {
    const { headers } = await get('/run.json');
    const tag = { 'if-none-match': `"other", W/${headers.etag}` };
    expect(await get('/run.json', tag)).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    writeFileSync(join(folder.root, 'dist/run.json'), '{"new":true}');
    expect(await get('/run.json', tag)).toMatchObject({ status: 200, body: Buffer.from('{"new":true}') });
  });

  it('compresses text with what the client knows, under a tag of its own', async () => {
    const path = '/assets/index-Ab12_-9z.js';
    const plain = await get(path);
    const brotli = await get(path, { 'accept-encoding': 'gzip, br' });
    const gzip = await get(path, { 'accept-encoding': 'gzip, br;q=0' });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(brotli.headers.vary).toBe('Accept-Encoding');
  });

  it('keeps hashed files for ever and asks again for the rest', async () => {
    const kept = async (path: string) => (await get(path)).headers['cache-control'];
    expect(await kept('/assets/index-Ab12_-9z.js')).toBe('public, max-age=31536000, immutable');
    expect(await kept('/')).toBe('no-cache');
    expect(await kept('/assets/module.wasm')).toBe('no-cache');
  });

  it('sends what the _headers file says, on errors too, and not the file', async () => {
    expect((await get('/')).headers['cross-origin-opener-policy']).toBe('same-origin');
    const missing = await get('/nothing');
    expect(missing.status).toBe(404);
    expect(missing.body.toString()).toContain('Not here');
    expect(missing.headers['cross-origin-opener-policy']).toBe('same-origin');
    expect((await get('/_headers')).status).toBe(404);
  });

  it('is a bare host without headers', async () => {
    await restart({ headers: false });
    const { status, headers } = await get('/');
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('cross-origin-opener-policy');
    expect(headers).not.toHaveProperty('cache-control');
  });

  it('serves under a path of its own, and nothing beside it', async () => {
    await restart({ basePath: '/sub/path' });
    expect((await get('/sub/path/')).body.toString()).toContain('Lab');
    expect((await get('/sub/path/run.json')).status).toBe(200);
    expect(await get('/sub/path?x')).toMatchObject({ status: 308, headers: { location: '/sub/path/' } });
    expect((await get('/run.json')).status).toBe(404);
    expect((await get('/sub/path/../../run.json')).status).toBe(404);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
  ])('does not leave its folder for %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });

  it('does not follow a link out of its folder, nor show a file whose name begins with a dot', async () => {
    symlinkSync(join(folder.root, 'distant'), join(folder.root, 'dist/link'));
    expect((await get('/link/secret.txt')).status).toBe(404);
    expect((await get('/.stamp')).status).toBe(404);
  });

  it('answers HEAD without a body, and refuses to write', async () => {
    const head = await get('/run.json', {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0), headers: { 'content-length': '2' } });
    expect(await get('/run.json', {}, 'POST')).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });

  it.each(['/%', '/%ff'])('calls %s not well formed', async (path) => {
    expect((await get(path)).status).toBe(400);
  });

  it('answers 404 for a name with a zero byte, and for a folder without its slash', async () => {
    expect((await get('/run.json%00')).status).toBe(404);
    expect((await get('/docs')).status).toBe(404);
  });
});

describe('listen', () => {
  it('takes the next port when the one asked for is in use', async () => {
    const first = createStaticServer({ root: '.' });
    const second = createStaticServer({ root: '.' });
    const port = await listen(first, 0);
    const next = await listen(second, port);
    first.close();
    second.close();
    expect(next).toBeGreaterThan(port);
  });

  it('rejects an address that is not of this machine', async () => {
    await expect(listen(createStaticServer({ root: '.' }), 0, '192.0.2.1')).rejects.toThrow('EADDRNOTAVAIL');
  });
});
