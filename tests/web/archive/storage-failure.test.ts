import { expect, it } from 'vitest';
import { storageFailure } from '../../../src/web/archive/storage-failure.ts';

it('tells a full disk from a newer database and from anything else', () => {
  expect(storageFailure(new DOMException('x', 'QuotaExceededError'))).toEqual({ code: 'storage-full' });
  expect(storageFailure(new DOMException('x', 'VersionError'))).toEqual({ code: 'storage-newer' });
  expect(storageFailure(new DOMException('gone', 'UnknownError'))).toEqual({
    code: 'storage-failed',
    message: 'UnknownError: gone',
  });
});

it('says how much was needed where the browser does', () => {
  const refusal = Object.assign(new DOMException('x', 'QuotaExceededError'), { requested: 7 });
  expect(storageFailure(refusal)).toEqual({ code: 'storage-full', needed: 7 });
});

it('throws a bug on', () => {
  expect(() => storageFailure(new TypeError('bug'))).toThrow('bug');
});
