import { expect, test } from 'vitest';
import { blankDraft, createDesk, shownText, starterDraft } from '../../../../src/web/ui/performance/desk.ts';

const trusted = { suite: 'file-system', title: 'File system', language: 'ts', source: '// source' } as const;

test('another benchmark takes the place of the draft, and the answer brings the draft back', () => {
  const desk = createDesk();
  desk.edit({ text: 'mine' });
  const undo = desk.put(blankDraft, { fromLink: true });
  expect(desk.view()).toEqual({ draft: blankDraft, fromLink: true });
  undo();
  expect(desk.view().draft.text).toBe('mine');
  expect(desk.view().fromLink).toBe(false);
});

test('what came from a link says so until it is dismissed, however it is edited', () => {
  const desk = createDesk();
  desk.put(blankDraft, { fromLink: true });
  desk.edit({ text: 'changed' });
  expect(desk.view().fromLink).toBe(true);
  desk.dismissLink();
  expect(desk.view().fromLink).toBe(false);
});

test('a trusted suite is shown to be read, and run by its name', () => {
  const desk = createDesk();
  desk.putTrusted(trusted);
  expect(shownText(desk.view())).toEqual({ text: '// source', language: 'ts', readOnly: true });
  expect(desk.benchmark()).toEqual({ kind: 'trusted', title: 'File system', suite: 'file-system' });
  expect(desk.view().draft).toBe(starterDraft);
});

test('a benchmark without a title is called Untitled', () => {
  const desk = createDesk();
  desk.edit({ title: '  ' });
  expect(desk.benchmark().title).toBe('Untitled');
});
