import { expect, test } from 'vitest';
import { foldRun, startedRun } from '../../../../src/lab/model/fold-run.ts';
import type { DeadCode } from '../../../../src/lab/model/dead-code.ts';
import { createRunDeadCode } from '../../../../src/web/ui/results/run-dead-code.ts';
import { startedEvent, surveyedEvent } from '../../../support/run-events.ts';
import { settled } from '../../../support/settled.ts';

const found: DeadCode = { rule: 'dead-local', line: 1, column: 1, caseNames: ['a'], detail: 'never read' };

function runNamed(id: string) {
  const started = startedEvent(id);
  if (started.type !== 'started') throw new Error('a run begins with started');
  return startedRun(started);
}

test('the text of a run is looked at once, however often its results are shown', async () => {
  const texts: string[] = [];
  const deadCodeOf = createRunDeadCode(async (text) => {
    texts.push(text);
    return [found];
  });
  const running = runNamed('r');
  const over = { ...foldRun(running, surveyedEvent(1)), status: 'complete' } as const;
  for (const run of [over, { ...over, name: 'another name' }, over]) {
    const leave = deadCodeOf(run).subscribe(() => {});
    await settled();
    expect(deadCodeOf(run).view()).toEqual([found]);
    leave();
  }
  expect(texts).toEqual(['']);
});

test('the text of a run that is on, and a suite of ours, are not looked at', async () => {
  let asked = 0;
  const deadCodeOf = createRunDeadCode(async () => {
    asked++;
    return [found];
  });
  const run = runNamed('r');
  const ours = {
    ...run,
    status: 'complete',
    plan: { ...run.plan, benchmark: { kind: 'trusted', title: 'S', suite: 's' } },
  } as const;
  for (const each of [run, ours]) deadCodeOf(each).subscribe(() => {});
  await settled();
  expect(asked).toBe(0);
});
