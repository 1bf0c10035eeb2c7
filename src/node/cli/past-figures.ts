import type { Figured } from '../../lab/judge/judged-run.ts';
import type { RunRecord } from '../../lab/model/run.ts';
import { placeOf } from '../../lab/model/sides.ts';
import type { PastFigure } from '../../lab/report/html/report-extras.ts';
import { toldTime } from '../../lab/report/told-time.ts';

/** A run made before, and the hash of its content. */
export type PastRun = Figured & { hash: string };

/** What a case took in earlier runs of the same name in the same version of the same runtime. */
export function pastFigures(before: readonly PastRun[], now: RunRecord, key: string): PastFigure[] {
  const alike = before.filter(
    ({ run }) => run.name === now.name && run.environment.browser === now.environment.browser,
  );
  return alike.flatMap(({ run, summaries, hash }): PastFigure[] => {
    const index = placeOf(
      run.cases.map(({ info }) => info),
      key,
    );
    const time = index === undefined ? undefined : toldTime(summaries.at(index));
    return time ? [{ at: run.startedAt, hash, ...time }] : [];
  });
}
