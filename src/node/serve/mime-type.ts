import { extname } from 'node:path';

const text = (kind: string) => `text/${kind}; charset=utf-8`;

const mimeTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': text('css'),
  '.gif': 'image/gif',
  '.html': text('html'),
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': text('javascript'),
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': text('markdown'),
  '.mjs': text('javascript'),
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ts': text('plain'),
  '.txt': text('plain'),
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The Content-Type for a file's name; what is not known is bytes. */
export function mimeType(path: string): string {
  return mimeTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/** Is the content worth compressing? */
export function isCompressible(type: string): boolean {
  return type.includes('charset=utf-8') || type === 'application/wasm';
}
