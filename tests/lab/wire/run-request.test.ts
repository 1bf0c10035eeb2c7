import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { parseRunRequest, runRequestText } from '../../../src/lab/wire/run-request.ts';
import { awkwardRun } from '../../support/kept-run.ts';

describe('parseRunRequest', () => {
  it('reads back what runRequestText wrote, in one line', () => {
    const { plan } = awkwardRun(mulberry32(5)).run;
    const text = runRequestText({ plan, name: 'two\nlines' });
    expect(text).not.toContain('\n');
    expect(parseRunRequest(text)).toEqual({ plan, name: 'two\nlines' });
  });

  it('throws for what is none, naming what does not fit', () => {
    expect(() => parseRunRequest('{"name":"x"}')).toThrow('$.plan: expected an object');
    expect(() => parseRunRequest('nothing')).toThrow(RangeError);
  });
});
