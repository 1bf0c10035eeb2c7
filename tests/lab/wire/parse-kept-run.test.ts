import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { keptRunText } from '../../../src/lab/wire/kept-run-text.ts';
import { parseKeptRun } from '../../../src/lab/wire/parse-kept-run.ts';
import { awkwardRun } from '../../support/kept-run.ts';

describe('parseKeptRun', () => {
  it('reads back what keptRunText wrote, in one line', () => {
    const random = mulberry32(8);
    for (let i = 0; i < 50; i++) {
      const kept = awkwardRun(random);
      expect(keptRunText(kept)).not.toContain('\n');
      expect(parseKeptRun(keptRunText(kept))).toEqual({ ok: true, value: kept });
    }
  });

  it.each(['', '{}', '[1]', '{"id":"a","content":{}}'])('says of %j that it is no run', (text) => {
    expect(parseKeptRun(text)).toMatchObject({ ok: false, failure: { code: 'not-an-export' } });
  });
});
