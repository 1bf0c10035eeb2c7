import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { canonicalJson } from '../../../src/lab/wire/canonical-json.ts';
import { canonicalText } from '../../../src/lab/wire/canonical-text.ts';
import { awkwardRun } from '../../support/kept-run.ts';

describe('canonicalText', () => {
  it('is all pieces of canonicalJson, however deep that goes', () => {
    const random = mulberry32(4);
    for (const depth of [0, 1, 2, 9]) {
      const run = awkwardRun(random);
      expect([...canonicalJson(run, depth)].join('')).toBe(canonicalText(run));
    }
  });

  it('keeps a field that is called as the prototype is', () => {
    const named: unknown = JSON.parse('{"__proto__":{"b":1,"a":2}}');
    expect(canonicalText(named)).toBe('{"__proto__":{"a":2,"b":1}}');
  });
});
