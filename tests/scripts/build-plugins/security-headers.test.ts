import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  headersFile,
  securityHeaders,
} from '../../../scripts/build-plugins/security-headers.ts';

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
  it('sets no header by two rules that match one path', () => {
    const blocks = headersFile(securityHeaders('frame')).split(/\n(?=\/)/);
    const everywhere = blocks[0] ?? '';
    expect(everywhere).toMatch(/^\/\*\n {2}Cross-Origin-Opener-Policy: same-origin\n/);
    expect(everywhere).not.toContain('Cache-Control');
    for (const block of blocks.slice(1)) expect(block.trim().split('\n')).toHaveLength(2);
  });
});
