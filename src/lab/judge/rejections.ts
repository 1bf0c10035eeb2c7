import type { Fitness } from '../model/fitness.ts';
import type { Rejection } from '../model/judgement.ts';
import type { RunStatus } from '../model/run.ts';
import type { CaseSummary } from '../model/summary.ts';
import type { Ratio } from '../model/units.ts';
import { mean } from '../stats/mean.ts';
import { standardDeviation } from '../stats/standard-deviation.ts';

/** What is known of the run a case is of. */
export type Conditions = { status: RunStatus; fitness: Fitness; maxCv: Ratio | undefined };

/** Why a case's figures are not to be judged by. None: they may be. */
export function rejections({ status, fitness, maxCv }: Conditions, summary: CaseSummary): Rejection[] {
  return [
    ...(status === 'complete' ? [] : [{ code: 'incomplete' } as const]),
    ...(fitness.state === 'rejected' ? fitness.reasons : []),
    ...tooSpread(summary, maxCv),
  ];
}

/** Of the workers' medians: what one sample differs from the next is no doubt about the figure. */
function tooSpread({ replicates, likeEmpty }: CaseSummary, most: Ratio | undefined): Rejection[] {
  if (most === undefined || likeEmpty || replicates.length < 2) return [];
  const cv = standardDeviation(replicates) / mean(replicates);
  return cv > most ? [{ code: 'cv-above', cv, most }] : [];
}
