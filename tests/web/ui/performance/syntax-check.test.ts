import { expect, test } from 'vitest';
import { failed, ok } from '../../../../src/lab/model/result.ts';
import type { Result } from '../../../../src/lab/model/result.ts';
import { createDesk } from '../../../../src/web/ui/performance/desk.ts';
import { createSyntaxCheck } from '../../../../src/web/ui/performance/syntax-check.ts';
import { manualAfter } from '../../../support/manual-after.ts';
import { settled } from '../../../support/settled.ts';

const broken = { code: 'syntax-error', message: 'unexpected token', line: 1 } as const;

test('a pause in typing shows what is wrong, and a correction takes it away', async () => {
  const desk = createDesk();
  const clock = manualAfter();
  const check = createSyntaxCheck(
    desk,
    async (text) => (text === 'bad' ? failed(broken) : ok(undefined)),
    clock.after,
  );
  desk.edit({ text: 'ba' });
  desk.edit({ text: 'bad' });
  expect(clock.waiting()).toHaveLength(1);
  clock.elapse();
  await settled();
  expect(check.view()).toEqual(broken);
  desk.edit({ text: 'good' });
  clock.elapse();
  await settled();
  expect(check.view()).toBeUndefined();
});

test('an answer about an older text is dropped', async () => {
  const desk = createDesk();
  const clock = manualAfter();
  const answers: ((result: Result<unknown>) => void)[] = [];
  const check = createSyntaxCheck(desk, () => new Promise((answer) => answers.push(answer)), clock.after);
  desk.edit({ text: 'bad' });
  clock.elapse();
  desk.edit({ text: 'good' });
  answers[0](failed(broken));
  await settled();
  expect(check.view()).toBeUndefined();
});

test('a change of title is no reason to look again, and a suite of ours is never looked at', () => {
  const desk = createDesk();
  const clock = manualAfter();
  let asked = 0;
  createSyntaxCheck(desk, async () => ok(asked++), clock.after);
  desk.edit({ text: 'a' });
  clock.elapse();
  desk.edit({ title: 'new title' });
  expect(clock.waiting()).toEqual([]);
  desk.putTrusted({ suite: 's', title: 'S', language: 'ts', source: 'not code' });
  clock.elapse();
  expect(asked).toBe(1);
});
