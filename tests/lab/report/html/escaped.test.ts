import { describe, expect, it } from 'vitest';
import { escaped } from '../../../../src/lab/report/html/escaped.ts';

describe('escaped', () => {
  it('spells control characters out, and keeps tabs and line feeds', () => {
    expect(escaped('\u0000\u001b\r\t\n\u007f\u0085')).toBe('\\x00\\x1b\\x0d\t\n\\x7f\\x85');
  });

  it('lets nothing turn the direction of the text, nor half a pair through', () => {
    expect(escaped('a\u202eb\u2066c\ud800d')).toBe('a\\u202eb\\u2066c\\ud800d');
    expect(escaped('🧪 ünïcödé')).toBe('🧪 ünïcödé');
  });
});
