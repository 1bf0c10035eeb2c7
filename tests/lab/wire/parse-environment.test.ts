import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { canonicalJson } from '../../../src/lab/wire/canonical-json.ts';
import { parseEnvironment } from '../../../src/lab/wire/parse-environment.ts';
import { awkwardRun } from '../../support/kept-run.ts';

describe('parseEnvironment', () => {
  it('reads its canonical text and nothing else', () => {
    const { environment } = awkwardRun(mulberry32(6)).run;
    expect(parseEnvironment([...canonicalJson(environment)].join(''))).toEqual(environment);
    for (const text of ['', '{}', '{"lab":1}']) expect(parseEnvironment(text)).toBeUndefined();
  });
});
