import type { Plugin } from 'vite';
import { contentSecurityPolicy, headersFile, securityHeaders } from './security-headers.ts';

/** Writes the policy into index.html, for hosts that set no headers, and `_headers`, for those that do. */
export function securityPlugin(frameScript: string): Plugin {
  return {
    name: 'arsenal-lab:security',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(frameScript) },
        injectTo: 'head-prepend',
      },
    ],
    generateBundle() {
      const source = headersFile(securityHeaders(frameScript));
      this.emitFile({ type: 'asset', fileName: '_headers', source });
    },
  };
}
