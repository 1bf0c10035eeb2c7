import { defaultSettings } from './plan.ts';
import type { Settings } from './settings.ts';

/** The numbers of a plan that say how thorough it is. */
export type Thoroughness = Pick<
  Settings,
  'samples' | 'budgetMs' | 'warmUpMs' | 'replicates' | 'mostReplicates' | 'precision'
>;

/**
 * Numbers that go together, for a first look, for everyday use and for small differences. Two cases of a
 * microsecond take about 2 s, 12 s and a minute.
 */
export const presets = {
  quick: {
    samples: 10_000,
    budgetMs: 300,
    warmUpMs: 10,
    replicates: 10,
    mostReplicates: 10,
    precision: 0.01,
  },
  standard: defaultSettings,
  thorough: {
    samples: 50_000,
    budgetMs: 15_000,
    warmUpMs: 200,
    replicates: 20,
    mostReplicates: 40,
    precision: 0.002,
  },
} satisfies Record<string, Thoroughness>;

export type PresetName = keyof typeof presets;

const names = ['quick', 'standard', 'thorough'] as const;
const keys = ['samples', 'budgetMs', 'warmUpMs', 'replicates', 'mostReplicates', 'precision'] as const;

/** The preset whose numbers these are. Numbers may be missing, as in runs of before there were presets. */
export const presetOf = (numbers: Partial<Thoroughness>): PresetName | undefined =>
  names.find((name) => keys.every((key) => presets[name][key] === numbers[key]));
