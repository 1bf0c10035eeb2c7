import { expect, it } from 'vitest';
import { breathing, unhurried } from '../../../src/web/archive/breathing.ts';

it('lets others go first whenever 8 ms of work have passed, and returns what the work returns', async () => {
  let time = 0;
  const pauses: number[] = [];
  const breathe = breathing(
    () => time,
    async () => void pauses.push(time),
  );
  function* work() {
    for (let step = 0; step < 10; step++) yield void (time += 3);
    return 'done';
  }
  expect(await unhurried(work(), breathe)).toBe('done');
  expect(pauses).toEqual([9, 18, 27]);
});
