import { expect, test } from 'vitest';
import type { DeadCode } from '../../../../src/lab/model/dead-code.ts';
import { failed, ok } from '../../../../src/lab/model/result.ts';
import type { Result } from '../../../../src/lab/model/result.ts';
import { createDesk } from '../../../../src/web/ui/performance/desk.ts';
import { createTextCheck } from '../../../../src/web/ui/performance/text-check.ts';
import { manualAfter } from '../../../support/manual-after.ts';
import { settled } from '../../../support/settled.ts';

const broken = { code: 'syntax-error', message: 'unexpected token', line: 1 } as const;
const found: DeadCode = { rule: 'dead-local', line: 1, column: 1, caseNames: ['a'], detail: 'never read' };
const findDeadCode = async (text: string) => (text.includes('dead') ? [found] : []);
const compile = async (text: string) => (text.startsWith('bad') ? failed(broken) : ok(undefined));

test('a pause in typing shows what is wrong, and a correction takes it away', async () => {
  const desk = createDesk();
  const clock = manualAfter();
  const check = createTextCheck(desk, { compile, findDeadCode }, clock.after);
  desk.edit({ text: 'ba' });
  desk.edit({ text: 'bad' });
  expect(clock.waiting()).toHaveLength(1);
  clock.elapse();
  await settled();
  expect(check.view()).toEqual({ failure: broken, deadCode: [] });
  desk.edit({ text: 'good' });
  clock.elapse();
  await settled();
  expect(check.view()).toEqual({ deadCode: [] });
});

test('what an engine may remove is looked for in what compiles, and in nothing else', async () => {
  const desk = createDesk();
  const clock = manualAfter();
  const check = createTextCheck(desk, { compile, findDeadCode }, clock.after);
  for (const [text, checked] of [
    ['dead', { deadCode: [found] }],
    ['bad and dead', { failure: broken, deadCode: [] }],
  ] as const) {
    desk.edit({ text });
    clock.elapse();
    await settled();
    expect(check.view()).toEqual(checked);
  }
});

test('an answer about an older text is dropped', async () => {
  const desk = createDesk();
  const clock = manualAfter();
  const answers: ((result: Result<unknown>) => void)[] = [];
  const slow = () => new Promise<Result<unknown>>((answer) => answers.push(answer));
  const check = createTextCheck(desk, { compile: slow, findDeadCode }, clock.after);
  desk.edit({ text: 'bad' });
  clock.elapse();
  desk.edit({ text: 'good' });
  answers[0](failed(broken));
  await settled();
  expect(check.view()).toEqual({ deadCode: [] });
});

test('a change of title is no reason to look again, and a suite of ours is never looked at', () => {
  const desk = createDesk();
  const clock = manualAfter();
  let asked = 0;
  createTextCheck(desk, { compile: async () => ok(asked++), findDeadCode }, clock.after);
  desk.edit({ text: 'a' });
  clock.elapse();
  desk.edit({ title: 'new title' });
  expect(clock.waiting()).toEqual([]);
  desk.putTrusted({ suite: 's', title: 'S', language: 'ts', source: 'not code' });
  clock.elapse();
  expect(asked).toBe(1);
});
