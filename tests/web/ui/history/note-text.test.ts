import { expect, it } from 'vitest';
import type { Note } from '../../../../src/lab/model/environment.ts';
import { noteText } from '../../../../src/web/ui/history/note-text.ts';

it.each<[Note, string]>([
  [
    { kind: 'visibility', atMs: 11_500, state: 'hidden' },
    'After 12 s: the page was hidden, and the browser may have slowed it down.',
  ],
  [{ kind: 'visibility', atMs: 100, state: 'visible' }, 'After 1 s: the page was visible.'],
  [{ kind: 'battery', atMs: 0, charging: false, level: 0.8 }, 'After 0 s: battery at 80.0 %, running down.'],
  [{ kind: 'pressure', atMs: 0, source: 'cpu', state: 'fair' }, 'After 0 s: processor pressure fair.'],
])('says what happened and when', (note, text) => {
  expect(noteText(note).replaceAll('\u00a0', ' ')).toBe(text);
});
