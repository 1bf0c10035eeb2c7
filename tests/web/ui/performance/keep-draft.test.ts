import { expect, test } from 'vitest';
import type { Failure } from '../../../../src/lab/model/failure.ts';
import { failed, ok } from '../../../../src/lab/model/result.ts';
import type { Result } from '../../../../src/lab/model/result.ts';
import type { Draft } from '../../../../src/web/archive/archive.ts';
import { createDesk } from '../../../../src/web/ui/performance/desk.ts';
import { keepDraft } from '../../../../src/web/ui/performance/keep-draft.ts';
import { manualAfter } from '../../../support/manual-after.ts';
import { settled } from '../../../support/settled.ts';

const last: Draft = { title: 'last', language: 'js', text: 'was here', attachments: [] };

function kept(draft: Result<Draft | undefined>, saving: Result<void> = ok(undefined)) {
  const saved: string[] = [];
  const failures: Failure[] = [];
  const desk = createDesk();
  const clock = manualAfter();
  const archive = {
    draft: () => Promise.resolve(draft),
    saveDraft(next: Draft) {
      saved.push(next.text);
      return Promise.resolve(saving);
    },
  };
  const keeper = keepDraft(desk, archive, clock.after, (failure) => failures.push(failure));
  return { desk, clock, saved, failures, keeper };
}

test('the last draft is on the desk again, and is not written for that', async () => {
  const { desk, keeper, clock } = kept(ok(last));
  await keeper.restored;
  expect(desk.view().draft).toEqual(last);
  expect(clock.waiting()).toEqual([]);
});

test('what was typed before the last draft came is not lost to it', async () => {
  const { desk, keeper } = kept(ok(last));
  desk.edit({ text: 'quick' });
  await keeper.restored;
  expect(desk.view().draft.text).toBe('quick');
});

test('a pause in typing writes once', async () => {
  const { desk, keeper, clock, saved } = kept(ok(undefined));
  await keeper.restored;
  for (const text of ['a', 'ab', 'abc']) desk.edit({ text });
  expect(keeper.waiting()).toBe(true);
  clock.elapse();
  expect(saved).toEqual(['abc']);
  expect(keeper.waiting()).toBe(false);
});

test('leaving the page writes at once, and only what waits', async () => {
  const { desk, keeper, saved } = kept(ok(undefined));
  await keeper.restored;
  keeper.flush();
  desk.edit({ text: 'bye' });
  keeper.flush();
  keeper.flush();
  expect(saved).toEqual(['bye']);
});

test('a full disk is told, and the draft stays on the desk', async () => {
  const { desk, keeper, clock, failures } = kept(ok(undefined), failed({ code: 'storage-full' }));
  await keeper.restored;
  desk.edit({ text: 'mine' });
  clock.elapse();
  await settled();
  expect(failures).toEqual([{ code: 'storage-full' }]);
  expect(desk.view().draft.text).toBe('mine');
});

test('a draft that cannot be read is told', async () => {
  const { keeper, failures } = kept(failed({ code: 'storage-newer' }));
  await keeper.restored;
  expect(failures).toEqual([{ code: 'storage-newer' }]);
});
