import { expect, test } from 'vitest';
import type { Unfitness } from '../../../src/lab/model/fitness.ts';
import { unfitnessText } from '../../../src/lab/words/fitness-text.ts';

const one: { [C in Unfitness['code']]: Extract<Unfitness, { code: C }> } = {
  throttled: { code: 'throttled', share: 0.25, worst: 1.4 },
  hidden: { code: 'hidden', lots: 1 },
  'under-pressure': { code: 'under-pressure', state: 'serious', own: false },
  'workers-disagree': { code: 'workers-disagree', case: 1, cv: 0.31 },
  'on-battery': { code: 'on-battery' },
  'clock-too-coarse': { code: 'clock-too-coarse', clockStepMs: 0.1 },
  'few-workers': { code: 'few-workers', workers: 1 },
};
const text = (reason: Unfitness) => unfitnessText(reason, (index) => `case ${index}`);

test('says what happened and what to do, for every reason', () => {
  for (const reason of Object.values(one)) expect(text(reason)).toMatch(/^[A-Z0-9].+\. [A-Z].+\.$/);
});

test('names figures with their units, and the case', () => {
  expect(text(one.throttled)).toMatch(/25(\.0)?\s?%.*1\.40 times/);
  expect(text(one['workers-disagree'])).toMatch(/case 1 differ by 31/);
  expect(text(one['clock-too-coarse'])).toContain('100\u00a0µs');
  expect(text(one.hidden)).toMatch(/^1 lot /);
});
