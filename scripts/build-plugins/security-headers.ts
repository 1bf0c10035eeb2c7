import { createHash } from 'node:crypto';

type Headers = Record<string, string>;

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

/** The page's policy. The sandbox frame is srcdoc: it inherits this, and its one script is allowed by hash. */
export function contentSecurityPolicy(frameScript: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' 'sha256-${sha256(frameScript)}'`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // data: for WebKit, which starts no Blob worker in the isolated frame. It grants nothing that blob: does not.
    "worker-src 'self' blob: data:",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

// `cross-origin-isolated` must not be listed as (self): that would keep it from the sandbox's opaque origin.
const denied = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** Every security header of the app, the same on each response. `frame-ancestors` counts only as a header. */
export function securityHeaders(frameScript: string): Headers {
  return {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Content-Security-Policy': `${contentSecurityPolicy(frameScript)}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': [...denied.map((feature) => `${feature}=()`), 'screen-wake-lock=(self)'].join(', '),
  };
}

const caching: Record<string, string> = {
  '/': 'no-cache',
  '/index.html': 'no-cache',
  '/service.js': 'no-cache',
  '/manifest.webmanifest': 'no-cache',
  '/kill-switch.json': 'no-store',
  '/assets/*': 'public, max-age=31536000, immutable',
};

const policyField = 'Content-Security-Policy';

/** The service worker runs nothing of a stranger's and is nobody's frame: it may deliver runs to wherever a person says. */
const servicePolicy = "default-src 'none'; script-src 'self'; connect-src 'self' https: http:";

/** Where a policy counts: pages and what may be opened as one, and workers. */
const policed = ['/', '/index.html', '/assets/*', '/icons/*', '/service.js'];

/** A `_headers` file as Netlify and Cloudflare read it. No two rules set one header: hosts would join the values. */
export function headersFile({ [policyField]: policy, ...everywhere }: Headers): string {
  const rule = (path: string, lines: Headers) =>
    [path, ...Object.entries(lines).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const paths = [...new Set([...policed, ...Object.keys(caching)])];
  const rules = paths.map((path) =>
    rule(path, {
      ...(path in caching && { 'Cache-Control': caching[path] }),
      ...(policed.includes(path) && { [policyField]: path === '/service.js' ? servicePolicy : policy }),
    }),
  );
  return [rule('/*', everywhere), ...rules, ''].join('\n');
}
