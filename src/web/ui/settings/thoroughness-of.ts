import type { Thoroughness } from '../../../lab/model/presets.ts';

/** The numbers a preset replaces, of whatever holds them. */
export const thoroughnessOf = ({
  samples,
  budgetMs,
  warmUpMs,
  replicates,
  mostReplicates,
  precision,
}: Thoroughness): Thoroughness => ({ samples, budgetMs, warmUpMs, replicates, mostReplicates, precision });
