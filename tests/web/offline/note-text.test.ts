import { expect, it } from 'vitest';
import { noteText } from '../../../src/web/offline/note-text.ts';
import type { OfflineNote } from '../../../src/web/offline/offline.ts';

const notes: Record<OfflineNote, true> = {
  'reload-to-isolate': true,
  'not-isolated': true,
  'no-service-worker': true,
  'update-after-run': true,
  'update-after-other-tab': true,
  withdrawn: true,
};

it('has its own plain sentence for every note', () => {
  const isNote = (name: string): name is OfflineNote => name in notes;
  const texts = Object.keys(notes).filter(isNote).map(noteText);
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) expect(text).toMatch(/^[A-Z][^!]+\.$/);
});
