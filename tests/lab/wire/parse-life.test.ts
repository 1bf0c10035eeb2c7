import { describe, expect, it } from 'vitest';
import { parseLife } from '../../../src/lab/wire/parse-life.ts';

describe('parseLife', () => {
  it.each([{ kind: 'alive' }, { kind: 'memory', bytes: 5 }, { kind: 'error', message: 'x', line: 3 }])(
    'takes %j',
    (life) => {
      expect(parseLife(life)).toEqual(life);
    },
  );
  it('says something of an error that says nothing', () => {
    expect(parseLife({ kind: 'error', line: 0 })).toEqual({
      kind: 'error',
      message: 'the worker did not start',
    });
  });
  it.each([undefined, 'alive', {}, { kind: 'memory', bytes: -1 }, { kind: 'memory' }])(
    'refuses %j',
    (value) => {
      expect(parseLife(value)).toBeUndefined();
    },
  );
});
