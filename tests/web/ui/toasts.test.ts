import { expect, test } from 'vitest';
import { createToasts } from '../../../src/web/ui/toasts.ts';

const texts = (toasts: ReturnType<typeof createToasts>) => toasts.view().map(({ text }) => text);

test('a toast is there until it is dismissed, and listeners hear of both', () => {
  const toasts = createToasts();
  let heard = 0;
  toasts.subscribe(() => heard++);
  toasts.show('one');
  toasts.show('two', { kind: 'bad' });
  toasts.dismiss(toasts.view()[0].id);
  expect(texts(toasts)).toEqual(['two']);
  expect(heard).toBe(3);
});

test('the oldest of four gives way', () => {
  const toasts = createToasts();
  for (const text of ['a', 'b', 'c', 'd']) toasts.show(text);
  expect(texts(toasts)).toEqual(['b', 'c', 'd']);
});
