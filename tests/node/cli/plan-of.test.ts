import { expect, test } from 'vitest';
import { defaultCliSettings } from '../../../src/lab/config/default-cli-settings.ts';
import type { CliSettings } from '../../../src/lab/config/cli-settings.ts';
import { defaultLimits } from '../../../src/lab/model/plan.ts';
import { presets } from '../../../src/lab/model/presets.ts';
import { planOf } from '../../../src/node/cli/plan-of.ts';

const benchmark = { kind: 'trusted', title: 'Crypto', suite: 'crypto' } as const;
const plan = (part: Partial<CliSettings>) => planOf({ ...defaultCliSettings, ...part }, benchmark, 3);

test.each(['quick', 'standard', 'thorough'] as const)('The numbers are those of the preset %s', (preset) => {
  expect(plan({ preset })).toEqual({ benchmark, seed: 3, limits: defaultLimits, ...presets[preset] });
});

test('What is said replaces a part of the preset', () => {
  const numbers = { samples: 20, budgetMs: 30, warmUpMs: 0, precision: 0.1 };
  const limits = { stallMs: 500, outputBytes: 2_000 };
  expect(plan({ ...numbers, ...limits, filter: 'a' })).toEqual({
    ...{ benchmark, seed: 3, filter: 'a', replicates: 10, mostReplicates: 20 },
    ...numbers,
    limits: { ...defaultLimits, ...limits },
  });
});

test.each([
  [{ workers: 4 }, 4, 4],
  [{ workers: 40 }, 40, 40],
  [{ mostWorkers: 15 }, 10, 15],
  [{ mostWorkers: 5 }, 10, 10],
  [{ workers: 4, mostWorkers: 6 }, 4, 6],
])('Of %j come that many workers, and never more than may be', (part, replicates, mostReplicates) => {
  expect(plan(part)).toMatchObject({ replicates, mostReplicates });
});
