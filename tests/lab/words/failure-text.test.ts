import { expect, test } from 'vitest';
import type { Failure, FailureCode } from '../../../src/lab/model/failure.ts';
import { failureText } from '../../../src/lab/words/failure-text.ts';

/** One failure of each code: a new code does not compile without one here. */
const one: { [C in FailureCode]: Extract<Failure, { code: C }> } = {
  'syntax-error': { code: 'syntax-error', message: 'unexpected token', line: 3, column: 7 },
  'unknown-import': { code: 'unknown-import', name: 'lodash', line: 1 },
  'bad-definition': { code: 'bad-definition', message: 'the body is not a function', line: 2 },
  'no-cases': { code: 'no-cases' },
  'too-many-cases': { code: 'too-many-cases', limit: 500 },
  threw: { code: 'threw', stage: 'setup', message: 'no such file', line: 4 },
  'timed-out': { code: 'timed-out', stage: 'body', limitMs: 10_000 },
  'result-differs': { code: 'result-differs', from: 'a', message: '1 instead of 2' },
  'check-failed': { code: 'check-failed', message: 'it returned false', line: 5 },
  'output-too-large': { code: 'output-too-large', limitBytes: 65_536 },
  'worker-failed': { code: 'worker-failed', message: 'it did not load' },
  'sandbox-died': { code: 'sandbox-died' },
  stopped: { code: 'stopped' },
  interrupted: { code: 'interrupted' },
  'storage-full': { code: 'storage-full', needed: 1_500_000 },
  'storage-failed': { code: 'storage-failed', message: 'it was closed' },
  'storage-newer': { code: 'storage-newer' },
  'storage-blocked': { code: 'storage-blocked' },
  'no-such-run': { code: 'no-such-run', id: 'abc' },
  'not-an-export': { code: 'not-an-export', where: 'runs[0]', message: 'expected a list' },
  'unknown-profile': { code: 'unknown-profile', message: 'it begins with "PK"' },
  'broken-profile': {
    code: 'broken-profile',
    format: 'CPU profile',
    offset: 1_234,
    message: 'the file ends here',
  },
  'unknown-results': { code: 'unknown-results', where: '$.results[2].mean', message: 'expected a number' },
  'unlike-profiles': { code: 'unlike-profiles', baseline: 'bytes', candidate: 'microseconds' },
  'newer-format': { code: 'newer-format', version: 9 },
  'hash-mismatch': { code: 'hash-mismatch', expected: 'a', actual: 'b' },
  'bad-link': { code: 'bad-link', message: 'the end is missing' },
  'suite-unavailable': { code: 'suite-unavailable', message: 'its file data.json answered 404' },
  'file-too-large': { code: 'file-too-large', name: 'big.wasm', limitBytes: 64_000_000 },
};

test.each(Object.values(one))('$code says what happened and what to do, in whole sentences', (failure) => {
  const { what, fix } = failureText(failure);
  for (const sentence of [what, fix]) expect(sentence).toMatch(/^[A-Z‘'“a-z].{10,}\.$/);
  expect(`${what} ${fix}`).not.toMatch(/undefined|\[object|!|\.\./);
});

test('says where it happened, when that is known', () => {
  expect(failureText(one['syntax-error'])).toMatchObject({ line: 3, column: 7 });
  expect(failureText(one['no-cases'])).not.toHaveProperty('line');
});

test('names the numbers a person can change, with their units', () => {
  expect(failureText(one['timed-out']).what).toContain('10.0\u00a0s');
  expect(failureText(one['storage-full']).what).toContain('1.50\u00a0MB');
});

test('speaks of other cases only where some could go on', () => {
  expect(failureText({ code: 'threw', stage: 'load', message: 'no' }).fix).not.toContain('other cases');
  expect(failureText(one.threw).fix).toContain('The other cases went on.');
});

test('asks for less of whatever was too large, which need not be an attached file', () => {
  const { fix } = failureText({ code: 'file-too-large', name: 'The link', limitBytes: 32_000 });
  expect(fix).toMatch(/text.*attachments.*runs/);
});

test('takes over a message without doubling its full stop', () => {
  expect(failureText({ code: 'threw', stage: 'body', message: 'Stop.' }).what).toMatch(/: Stop\.$/);
});
