import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  headersFile,
  securityHeaders,
} from '../../../scripts/build-plugins/security-headers.ts';
import { headersFor, parseHeadersFile } from '../../../src/node/serve/headers-file.ts';

// printf 'frame' | openssl dgst -sha256 -binary | base64
const hash = "'sha256-nf9Q3wjGNYFfSxnaEPdWYFo0p5pI1LpIcSeCUCl1pw4='";

describe('contentSecurityPolicy', () => {
  it('allows one inline script, by its hash, and no eval', () => {
    const policy = contentSecurityPolicy('frame');
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash};`);
    expect(policy).not.toMatch(/'unsafe-(inline|eval)'|https?:|\*/);
  });

  it('leaves out what counts only as a header', () => {
    expect(contentSecurityPolicy('frame')).not.toContain('frame-ancestors');
    expect(securityHeaders('frame')['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  });
});

describe('securityHeaders', () => {
  it('lets the sandbox frame be given isolation', () => {
    expect(securityHeaders('frame')['Permissions-Policy']).not.toContain('cross-origin-isolated');
  });
});

describe('headersFile', () => {
  const rules = parseHeadersFile(headersFile(securityHeaders('frame')));
  const paths = [
    '/',
    '/index.html',
    '/assets/a-12345678.js',
    '/icons/a.svg',
    '/service.js',
    '/kill-switch.json',
  ];

  it.each(paths)('sets no header by two rules that match %s', (path) => {
    expect(Object.entries(headersFor(rules, path)).filter(([, value]) => value.includes(', no-'))).toEqual(
      [],
    );
    const policy = headersFor(rules, path)['content-security-policy'] ?? '';
    expect(policy.split("default-src 'none'").length).toBeLessThanOrEqual(2);
  });

  it('keeps pages and workers from every other origin, and lets the service worker deliver to one', () => {
    const policyOf = (path: string) => headersFor(rules, path)['content-security-policy'];
    const page = securityHeaders('frame')['Content-Security-Policy'];
    for (const path of ['/', '/index.html', '/assets/a-12345678.js', '/icons/a.svg']) {
      expect(policyOf(path)).toBe(page);
    }
    expect(policyOf('/service.js')).toMatch(/script-src 'self'; connect-src 'self' https: http:$/);
  });
});
