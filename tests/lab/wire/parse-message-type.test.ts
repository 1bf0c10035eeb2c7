import { expect, it } from 'vitest';
import { parseMessageType } from '../../../src/lab/wire/parse-message-type.ts';

it('reads the type of a message', () => {
  expect(parseMessageType({ type: 'skip-waiting' })).toBe('skip-waiting');
});

it.each([undefined, null, 'skip-waiting', 3, {}, { type: 3 }, []])('finds none in %j', (message) =>
  expect(parseMessageType(message)).toBeUndefined(),
);
