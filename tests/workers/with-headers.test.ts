import { expect, it } from 'vitest';
import { withHeaders } from '../../workers/with-headers.ts';

const headers = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Content-Security-Policy': "default-src 'none'",
};

it('adds what the host did not set', async () => {
  const plain = new Response('text', {
    status: 203,
    statusText: 'so',
    headers: { 'Content-Type': 'text/css' },
  });
  const isolated = withHeaders(plain, headers);
  expect(Object.fromEntries(isolated.headers)).toEqual({
    'content-type': 'text/css',
    'cross-origin-embedder-policy': 'require-corp',
    'content-security-policy': "default-src 'none'",
  });
  expect([isolated.status, isolated.statusText, await isolated.text()]).toEqual([203, 'so', 'text']);
});

it("keeps the host's own policy but not a weaker isolation", () => {
  const own = {
    'Content-Security-Policy': "default-src 'self'",
    'Cross-Origin-Embedder-Policy': 'unsafe-none',
  };
  const merged = withHeaders(new Response('', { headers: own }), headers).headers;
  expect(merged.get('Content-Security-Policy')).toBe("default-src 'self'");
  expect(merged.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');
});

it('rebuilds a response that may have no body', () => {
  const answer = withHeaders(new Response(null, { status: 304 }), headers);
  expect([answer.status, answer.headers.get('Cross-Origin-Embedder-Policy')]).toEqual([304, 'require-corp']);
});

it('hands on what cannot be rebuilt', () => {
  const broken = Response.error();
  expect(withHeaders(broken, headers)).toBe(broken);
});
