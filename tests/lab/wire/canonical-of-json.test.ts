import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { canonicalOfJson } from '../../../src/lab/wire/canonical-of-json.ts';
import { canonicalText } from '../../../src/lab/wire/canonical-text.ts';
import { revived } from '../../../src/lab/wire/revived.ts';
import { awkwardRun } from '../../support/kept-run.ts';

describe('canonicalOfJson', () => {
  it('is the text that was read, for any run', () => {
    const random = mulberry32(6);
    for (let nth = 0; nth < 50; nth++) {
      const text = canonicalText(awkwardRun(random));
      expect(canonicalOfJson(JSON.parse(text))).toBe(text);
    }
  });

  it.each([
    '{"b":1,"a":[{"d":{},"c":[]}]}',
    '{"2":0,"10":{"2":0,"10":0,"9":[]},"1":1}',
    '[-0,0,1.50,1e2,{"a":-0}]',
    '{"$$b":1,"$$a":{"$float64":"AAAAAAAA8D8="},"é":"\\u0041\\/"}',
    '{"__proto__":{"b":1,"a":2},"A":true}',
    '[]',
    '"a"',
    '-0',
  ])('is what canonicalText makes of the value: %s', (text) => {
    const json: unknown = JSON.parse(text);
    expect(canonicalOfJson(json)).toBe(canonicalText(revived(json)));
  });
});
