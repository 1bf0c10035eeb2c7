import { join } from 'node:path';
import { expect, it } from 'vitest';
import { killRounds } from '../../../scripts/collector-kills/kill-rounds.ts';
import { scratchFolders } from '../../support/scratch-folders.ts';

const folder = scratchFolders();

it('loses nothing that was acknowledged when the process that keeps it is killed', async () => {
  const kills = await killRounds(join(folder({}), 'store.db'), 3, 7);
  expect(kills).toMatchObject({ rounds: 3, lost: [], faults: [] });
  expect(kills.acknowledged).toBeGreaterThan(0);
  expect(kills.readyMs).toHaveLength(3);
}, 60_000);
