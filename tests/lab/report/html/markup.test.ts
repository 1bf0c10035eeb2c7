import { describe, expect, it } from 'vitest';
import { markup } from '../../../../src/lab/report/html/markup.ts';

describe('markup', () => {
  it('escapes what is put into it, in elements and in attributes', () => {
    expect(markup`<p title="${`a"b'c`}">${'<b>&</b>'}</p>`.html).toBe(
      '<p title="a&quot;b&apos;c">&lt;b&gt;&amp;&lt;/b&gt;</p>',
    );
  });

  it('keeps markup as it is, alone and in lists', () => {
    const item = markup`<li>${1}</li>`;
    expect(markup`<ul>${[item, item, '<']}</ul>${item}`.html).toBe(
      '<ul><li>1</li><li>1</li>&lt;</ul><li>1</li>',
    );
  });

  it('puts nothing in place of undefined', () => {
    expect(markup`a${undefined}b`.html).toBe('ab');
  });
});
