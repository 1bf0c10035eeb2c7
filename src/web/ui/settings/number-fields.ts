import type { Thoroughness } from '../../../lab/model/presets.ts';
import type { Settings } from '../../../lab/model/settings.ts';

export type NumberKey = keyof Thoroughness | 'stallMs' | 'outputBytes';

/** One number a person sets. What is shown is the setting divided by `scale`, in `unit`. */
export type NumberField = {
  key: NumberKey;
  label: string;
  unit: string;
  scale: number;
  /** In `unit`. */
  least: number;
  most: number;
  /** Least difference between two values, in `unit`. */
  step: number;
  why: string;
};

export const measuringFields: readonly NumberField[] = [
  {
    key: 'samples',
    label: 'Samples a case',
    unit: 'samples',
    scale: 1,
    least: 50,
    most: 1_000_000,
    step: 1,
    why: 'Timed sections wanted of each case, over all its workers. More of them make the picture finer.',
  },
  {
    key: 'budgetMs',
    label: 'Time budget a case',
    unit: 's',
    scale: 1_000,
    least: 0.1,
    most: 600,
    step: 0.1,
    why: 'Measuring time of a case over its workers; it ends when this is used, even if samples are missing.',
  },
  {
    key: 'warmUpMs',
    label: 'Warm-up',
    unit: 'ms',
    scale: 1,
    least: 0,
    most: 60_000,
    step: 1,
    why: 'Each worker first runs a case this long, so that the engine has compiled it. These samples are kept but counted in no figure.',
  },
  {
    key: 'replicates',
    label: 'Workers (replicates)',
    unit: 'workers',
    scale: 1,
    least: 1,
    most: 30,
    step: 1,
    why: 'A run is repeated in this many fresh workers. The intervals are made from the spread between them: with one worker there is none.',
  },
  {
    key: 'precision',
    label: 'Precision wanted',
    unit: '%',
    scale: 0.01,
    least: 0.05,
    most: 50,
    step: 0.01,
    why: 'Half the width of an interval, as part of its figure. After half of the workers above it is worked out how many it takes; cases get no fewer than those.',
  },
  {
    key: 'mostReplicates',
    label: 'Most workers',
    unit: 'workers',
    scale: 1,
    least: 1,
    most: 100,
    step: 1,
    why: 'Workers a case gets at the most for that precision; each takes its share of time on top. With no more than above, none are added.',
  },
];

export const limitFields: readonly NumberField[] = [
  {
    key: 'stallMs',
    label: 'Stall limit',
    unit: 's',
    scale: 1_000,
    least: 1,
    most: 600,
    step: 0.1,
    why: 'A case that finishes no timed section for this long is ended as failed, and the next one begins.',
  },
  {
    key: 'outputBytes',
    label: 'Output limit a case',
    unit: 'KiB',
    scale: 1_024,
    least: 1,
    most: 16_384,
    step: 1,
    why: 'Console output kept of one case. A case that prints more fails.',
  },
];

/** A setting as it stands in its field. */
export const shownNumber = (settings: Settings, { key, scale }: NumberField): string =>
  String(withoutDust(settings[key] / scale));

/** 0.7 where scaling made 0.7000000000000001 of it. */
export const withoutDust = (value: number): number => Number(value.toPrecision(12));
