import { describe, expect, it } from 'vitest';
import { xmlText } from '../../../src/lab/model/xml-text.ts';

describe('xmlText', () => {
  it('is no markup, in an element or in an attribute', () => {
    expect(xmlText(`<b a="c" d='e'>&`)).toBe('&lt;b a=&quot;c&quot; d=&apos;e&apos;&gt;&amp;');
  });

  it('keeps line breaks, and shows all else that nobody sees', () => {
    expect(xmlText('a\nb\r\nc\rd\u0000\u001b\t\u007f\u0085')).toBe('a&#10;b&#10;c␍d␀␛␉␡\ufffd');
  });

  it('lets nothing turn the direction of the text, nor half a pair through', () => {
    expect(xmlText('a\u202eb\u2066c\ud800d\uffff')).toBe('a\ufffdb\ufffdc\ufffdd\ufffd');
    expect(xmlText('🧪 ünïcödé')).toBe('🧪 ünïcödé');
  });
});
