import { expect, onTestFinished, test } from 'vitest';
import { startRounds } from '../../scripts/outbox/start-rounds.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { builtLab } from '../support/served-lab.ts';

/** With this seed: a tab closed; the browser killed, answers and requests cut off; the browser and the collector killed. */
const seed = 7;
const chosen = [1, 2, 5, 6];

test('runs arrive once, with their times and content, whatever is killed, cut off or closed meanwhile', async () => {
  const { root: folder, remove } = scratchFolder({});
  onTestFinished(remove);
  const rounds = await startRounds({ folder, arsenal: 'dist-node/arsenal.js', dist: builtLab });
  onTestFinished(() => rounds.stop());
  const done = [];
  for (const round of chosen) done.push(await rounds.run(seed, round));
  const planned = done.flatMap(({ planned: { faults } }) => faults);
  expect(planned).toEqual(
    expect.arrayContaining(['browser-killed', 'collector-killed-before', 'collector-killed-after']),
  );
  expect(done.reduce((sum, { happened }) => sum + happened, 0)).toBeGreaterThan(0);
  const made = done.reduce((sum, round) => sum + round.made, 1);
  expect(await rounds.arrivals()).toEqual({
    made,
    lost: [],
    duplicated: [],
    otherTime: [],
    otherContent: [],
  });
});
