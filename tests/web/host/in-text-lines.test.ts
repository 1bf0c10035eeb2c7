import { describe, expect, it } from 'vitest';
import { LINES_BEFORE } from '../../../src/lab/source/complaint.ts';
import { inTextLines } from '../../../src/web/host/in-text-lines.ts';

describe('inTextLines', () => {
  it('counts the line of an error from the first of the text', () => {
    const error = { kind: 'error', message: 'no', line: LINES_BEFORE + 3 } as const;
    expect(inTextLines(error)).toEqual({ kind: 'error', message: 'no', line: 3 });
  });

  it('names no line for an error before the text, or of unknown place', () => {
    const nowhere = { kind: 'error', message: 'no' } as const;
    expect(inTextLines({ ...nowhere, line: LINES_BEFORE })).toEqual(nowhere);
    expect(inTextLines(nowhere)).toEqual(nowhere);
  });

  it('leaves other signs of life alone', () => {
    expect(inTextLines({ kind: 'memory', bytes: 7 })).toEqual({ kind: 'memory', bytes: 7 });
  });
});
