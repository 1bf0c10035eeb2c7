import { existsSync, readFileSync, statSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { join, relative, sep } from 'node:path';
import { encode, encodingFor, type Encoded, type Encoding } from './encode.ts';
import { findFile } from './find-file.ts';
import { headersFor, parseHeadersFile, type HeaderRule } from './headers-file.ts';
import { mimeType } from './mime-type.ts';

export type StaticServerOptions = {
  /** The folder to serve. */
  root: string;
  /** Send what the root's `_headers` file says, and how long each file keeps; false is a bare host. Default true. */
  headers?: boolean;
  /** Serve under this path, `/sub/path/` say. Default `/`. */
  basePath?: string;
};

type Site = { root: string; headers: boolean; base: string; rules: () => HeaderRule[]; encoded: EncodedFile };
type EncodedFile = (file: string, encoding: Encoding) => Encoded;
type Answer = { status: number; headers: Record<string, string>; body?: Buffer };

const hashedName = /\/assets\/[^/]+-[\w-]{8,}\.\w+$/;

/**
 * A server for a folder of files, to be given a port with `listen`: right types, compression, 304 by
 * ETag, and the headers the folder's own `_headers` file asks for, so that it answers as a CDN will.
 */
export const createStaticServer = (options: StaticServerOptions): Server =>
  createServer(staticAnswers(options));

/** The same, for a server that answers other requests too. */
export function staticAnswers({
  root,
  headers = true,
  basePath = '/',
}: StaticServerOptions): RequestListener {
  const rules = (): HeaderRule[] => {
    const file = join(root, '_headers');
    return headers && existsSync(file) ? parseHeadersFile(readFileSync(file, 'utf8')) : [];
  };
  const base = `/${basePath}/`.replace(/\/+/g, '/');
  const site: Site = { root, headers, base, rules, encoded: rememberEncoded() };
  return (request, response) => {
    try {
      send(request, response, answer(site, request));
    } catch (error) {
      console.error(error);
      send(request, response, plain(500, 'The server could not read this file.'));
    }
  };
}

function answer(site: Site, request: IncomingMessage): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { ...plain(405, 'Only GET and HEAD are answered here.'), headers: { Allow: 'GET, HEAD' } };
  }
  const path = decodedPath(request.url ?? '/');
  if (path === undefined) return plain(400, 'The address is not well formed.');
  if (path === site.base.slice(0, -1)) return { status: 308, headers: { Location: site.base } };
  if (!path.startsWith(site.base)) return plain(404, 'There is nothing here.');
  const inside = path.slice(site.base.length - 1);
  const file = inside === '/_headers' ? undefined : findFile(site.root, inside);
  if (file !== undefined) return fileAnswer(site, request, file, 200);
  const page = findFile(site.root, '/404.html');
  return page === undefined ? plain(404, 'There is nothing here.') : fileAnswer(site, request, page, 404);
}

function fileAnswer(site: Site, request: IncomingMessage, file: string, status: number): Answer {
  const type = mimeType(file);
  const encoding = encodingFor(request.headers['accept-encoding'], type, statSync(file).size);
  const { body, etag } = site.encoded(file, encoding);
  const path = `/${relative(site.root, file).split(sep).join('/')}`;
  const headers: Record<string, string> = {
    ...(site.headers && { 'cache-control': cacheControl(path) }),
    ...headersFor(site.rules(), path.replace(/\/index\.html$/, '/')),
    'content-type': type,
    etag,
    vary: 'Accept-Encoding',
  };
  if (status === 200 && tags(request).includes(etag)) return { status: 304, headers };
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  return { status, headers, body };
}

function cacheControl(path: string): string {
  return hashedName.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function tags(request: IncomingMessage): string[] {
  return (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}

function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
}

function plain(status: number, text: string): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: Buffer.from(`${text}\n`) };
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer) {
  const length = body === undefined ? {} : { 'content-length': body.length };
  response.writeHead(status, { ...headers, ...length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Compresses each file once, and again when it has changed. */
function rememberEncoded(): EncodedFile {
  const known = new Map<string, { changed: number; encoded: Encoded }>();
  return (file, encoding) => {
    const key = `${encoding} ${file}`;
    const changed = statSync(file).mtimeMs;
    const before = known.get(key);
    if (before?.changed === changed) return before.encoded;
    const encoded = encode(readFileSync(file), encoding);
    known.set(key, { changed, encoded });
    return encoded;
  };
}
