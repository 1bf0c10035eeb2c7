import type { ReportExtras } from '../../lab/report/html/report-extras.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import { caseDurations } from './case-durations.ts';
import { pastFigures, type PastRun } from './past-figures.ts';

/** What a report shows beyond its own figures: samples of the runs that are at hand, and how runs before them went. */
export const extrasOf = (atHand: readonly KeptRun[], before: readonly PastRun[]): ReportExtras => ({
  durations: ({ run, cases }, index) => {
    const kept = atHand.find((each) => each.run.id === run.id);
    return kept && caseDurations(kept, cases[index].info.key);
  },
  history: ({ run, cases, hash }, index) =>
    pastFigures(
      before.filter((each) => each.hash !== hash),
      run,
      cases[index].info.key,
    ),
});
