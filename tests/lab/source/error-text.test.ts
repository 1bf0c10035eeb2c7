import { describe, expect, it } from 'vitest';
import { errorText, stackText } from '../../../src/lab/source/error-text.ts';

const fail = () => {
  throw new Error('trap');
};
const trapped = new Proxy({}, { get: fail, getPrototypeOf: fail, ownKeys: fail, has: fail });
const selfCaused = new Error('round');
selfCaused.cause = selfCaused;

describe('errorText', () => {
  it.each([
    ['an error', new Error('bad'), 'bad'],
    ['an error of a class', new TypeError('bad'), 'TypeError: bad'],
    ['an error that says nothing', new RangeError(), 'RangeError'],
    ['a DOMException', new DOMException('bad', 'AbortError'), 'AbortError: bad'],
    ['a cause', new Error('a', { cause: new TypeError('b') }), 'a\ncaused by: TypeError: b'],
    ['a cause that is no error', new Error('a', { cause: 0 }), 'a\ncaused by: 0'],
    ['something like an error', { name: 'Odd', message: 'bad' }, 'Odd: bad'],
    ['a string', 'bad', 'bad'],
    ['an empty string', '', 'an empty text'],
    ['a number', 42, '42'],
    ['undefined', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a symbol', Symbol('s'), 'Symbol(s)'],
    ['a plain object', { a: 1 }, '{"a":1}'],
    ['an object without a prototype', Object.create(null), 'a value that cannot be shown'],
    ['a revoked or trapping Proxy', trapped, 'a value that cannot be shown'],
    ['a toString that throws', { toString: fail }, 'a value that cannot be shown'],
    ['a message that is no text', { message: 3, toString: () => 'own' }, 'own'],
    ['a getter that throws', Object.defineProperty(new TypeError(), 'message', { get: fail }), /./],
    ['a cause that throws', Object.defineProperty(new Error('a'), 'cause', { get: fail }), 'a'],
  ])('of %s', (_, thrown: unknown, expected) => {
    expect(errorText(thrown)).toMatch(
      expected instanceof RegExp ? expected : new RegExp(`^${RegExp.escape(expected)}$`),
    );
  });

  it('ends a chain of causes that has no end', () => {
    expect(errorText(selfCaused).split('caused by').length).toBe(5);
  });

  it.each([
    ['a message', new Error('x'.repeat(2 ** 22))],
    ['a message and its causes', new Error('x'.repeat(1_500), { cause: new Error('y'.repeat(1_500)) })],
    ['a name', Object.assign(new Error('m'), { name: 'n'.repeat(2 ** 22) })],
    ['a string', 'x'.repeat(2 ** 22)],
    ['a list', Array.from({ length: 10_000 }, () => 'item')],
  ])('is cut where %s is long', (_, thrown) => {
    const text = errorText(thrown);
    expect(text.length).toBeLessThanOrEqual(2_000);
    expect(text).toMatch(/…|: m$/);
  });

  it('is not cut in the middle of a character', () => {
    expect(errorText('😀'.repeat(2_000)).isWellFormed()).toBe(true);
    expect(errorText(`a${'😀'.repeat(2_000)}`).isWellFormed()).toBe(true);
  });
});

describe('stackText', () => {
  it('is the stack of an error', () => {
    expect(stackText(new Error('bad'))).toContain('error-text.test.ts');
  });

  it.each([undefined, 'text', { stack: 3 }, trapped])('is empty without one', (thrown) => {
    expect(stackText(thrown)).toBe('');
  });
});
