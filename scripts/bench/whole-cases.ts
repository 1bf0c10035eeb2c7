import { mean } from '../../src/lab/stats/mean.ts';
import type { MeasuredCase } from './last-run.ts';

/** A case of a run, as it is compared. */
export type WholeCase = Pick<MeasuredCase, 'name' | 'samples' | 'estimate' | 'replicates'>;

/** The cases of the shares of one run, by name; each share has the same ones. */
export const wholeCases = (shares: readonly (readonly WholeCase[])[]): WholeCase[] =>
  shares[0].map(({ name }) => {
    const parts = shares.map((share) => partOf(share, name));
    return {
      name,
      samples: parts.reduce((sum, { samples }) => sum + samples, 0),
      estimate: mean(parts.map(({ estimate }) => estimate)),
      replicates: parts.flatMap(({ replicates }) => replicates),
    };
  });

function partOf(share: readonly WholeCase[], name: string): WholeCase {
  const found = share.find((each) => each.name === name);
  if (!found) throw new Error(`"${name}" was not measured in every share of a run`);
  return found;
}
