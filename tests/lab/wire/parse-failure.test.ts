import { describe, expect, it } from 'vitest';
import { parseFailure } from '../../../src/lab/wire/parse-failure.ts';

describe('parseFailure', () => {
  it.each([
    { code: 'threw', stage: 'body', message: 'x', line: 3 },
    { code: 'threw', stage: 'body', message: 'x' },
    { code: 'no-cases' },
  ])('takes %j', (failure) => {
    expect(parseFailure(failure)).toEqual(failure);
  });
  it.each([
    undefined,
    null,
    'stopped',
    {},
    { code: 'toString' },
    { code: 'threw', stage: 'elsewhere', message: 'x' },
    { code: 'threw', stage: 'body', message: 3 },
    { code: 'too-many-cases', limit: -1 },
  ])('refuses %j', (value) => {
    expect(parseFailure(value)).toBeUndefined();
  });
});
