import { countText, durationText } from '../model/quantity-text.ts';
import type { CaseSummary } from '../model/summary.ts';

/** What makes a figure doubtful, as its own samples tell, with what to do about it. */
export const measuredWarnings = (summary: CaseSummary): string[] => [
  ...vanishing(summary),
  ...unsettled(summary),
];

function vanishing({ vanishes, opaque = 0, estimate }: CaseSummary): string[] {
  if (!vanishes) return [];
  return [
    `Where the engine cannot look into the call, it takes ${durationText(opaque)} and not ${durationText(estimate)}: ` +
      'most of the work is dropped, or done once for many calls. Let it depend on something that changes from call to call.',
  ];
}

/** Of more than half of the workers. */
function unsettled({ settling }: CaseSummary): string[] {
  if (!settling) return [];
  const { flat, warming, slowing, unsteady } = settling;
  const all = flat + warming + slowing + unsteady;
  const of = (count: number) => `in ${countText(count)} of ${countText(all)} workers`;
  if (2 * warming > all)
    return [`It was still becoming faster ${of(warming)}: give it a longer warm-up in Settings.`];
  const restless = slowing + unsteady;
  return 2 * restless > all
    ? [`It has no steady level ${of(restless)}: its time depends on how long it has been running.`]
    : [];
}
