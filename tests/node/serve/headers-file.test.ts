import { describe, expect, it } from 'vitest';
import { headersFor, parseHeadersFile } from '../../../src/node/serve/headers-file.ts';

const rules = parseHeadersFile(`# every page
/*
  Cross-Origin-Opener-Policy: same-origin
  Content-Security-Policy: default-src 'none'; script-src 'self'

/assets/*
  Cache-Control: public, max-age=31536000, immutable

/suites/:name/run.html
\tX-Suite: yes
/sw.js
  Cache-Control: no-cache
not a path and not indented
`);

describe('headersFor', () => {
  it('gives what is said for every path to every path', () => {
    expect(headersFor(rules, '/')).toEqual({
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; script-src 'self'",
    });
  });

  it('adds what is said for one folder, one placeholder, one file', () => {
    expect(headersFor(rules, '/assets/deep/index-1.js')).toMatchObject({ 'cache-control': /immutable$/ });
    expect(headersFor(rules, '/suites/sort/run.html')).toMatchObject({ 'x-suite': 'yes' });
    expect(headersFor(rules, '/suites/sort/deep/run.html')).not.toHaveProperty('x-suite');
    expect(headersFor(rules, '/sw.js')).toMatchObject({ 'cache-control': 'no-cache' });
    expect(headersFor(rules, '/swxjs')).not.toHaveProperty('cache-control');
  });

  it('joins a header that is said twice', () => {
    const twice = parseHeadersFile('/*\n  Vary: Accept\n/a\n  vary: Origin');
    expect(headersFor(twice, '/a')).toEqual({ vary: 'Accept, Origin' });
  });

  it('has nothing to say without a file', () => {
    expect(headersFor(parseHeadersFile(''), '/')).toEqual({});
  });
});
