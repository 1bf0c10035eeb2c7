import type { Ratio } from '../../../lab/model/units.ts';
import { counted } from '../../../lab/words/counted.ts';
import { fixed } from '../../../lab/words/fixed.ts';
import { roughPercent } from '../../../lab/words/rough-percent.ts';
import { fewestRuns, isSameDevice } from './case-history.ts';
import type { CaseHistory, HistoryRun, LevelShift } from './case-history.ts';
import { dateText, whenText } from './when-text.ts';

/** With fewer runs a step of a few per cent is seldom found: one of 5 % in noise of 2 %, in 35 of 100 cases of ten. */
const enoughRuns = 20;
const dayMs = 86_400_000;

/** What came of looking for changes, a sentence each, and which runs were not looked at. */
export function caseHistoryText({ runs, searched, shifts, leftOut }: CaseHistory): string[] {
  const elsewhere = runs.length - searched;
  return [
    ...searchText(runs, searched, shifts),
    ...(elsewhere > 0
      ? [`${counted(elsewhere, 'run')} on another device or in another browser: drawn, not searched.`]
      : []),
    ...leftOutText(leftOut),
  ];
}

/** Runs that are not in the picture, a sentence for each reason. */
export function leftOutText({ rejected, likeEmpty, withoutFigures }: CaseHistory['leftOut']): string[] {
  return [
    ...(rejected > 0 ? [`${counted(rejected, 'rejected run')} left out.`] : []),
    ...(likeEmpty > 0 ? [`${counted(likeEmpty, 'run')} left out: like an empty call there.`] : []),
    ...(withoutFigures > 0 ? [`${counted(withoutFigures, 'run')} without figures of this case.`] : []),
  ];
}

function searchText(runs: readonly HistoryRun[], searched: number, shifts: readonly LevelShift[]): string[] {
  if (searched < fewestRuns) {
    const there = `there ${searched === 1 ? 'is' : 'are'} ${searched}`;
    return [`To look for a lasting change needs at least ${fewestRuns} runs; ${there}.`];
  }
  const few = searched < enoughRuns ? ` With fewer than ${enoughRuns} only large changes are found.` : '';
  if (shifts.length === 0) return [`No lasting change in ${counted(searched, 'run')}.${few}`];
  return shifts.map((shift) => shiftText(shift, isWithinDays(runs)));
}

/** `Since 3 Nov 2026 18 % slower.`, and what else was not as before. */
function shiftText({ last, first, ratio, isEdited }: LevelShift, isShort: boolean): string {
  const since = isShort ? whenText(first.at) : dateText(first.at);
  const { browser } = first.environment;
  return [
    `Since ${since} ${changeText(ratio)}.`,
    ...(isEdited ? ['The benchmark’s text changed with that run.'] : []),
    ...(browser === last.environment.browser
      ? []
      : [`The browser changed with that run, from ${last.environment.browser} to ${browser}.`]),
  ].join(' ');
}

/** A date would not tell the runs apart. */
const isWithinDays = (runs: readonly HistoryRun[]) => runs[runs.length - 1].at - runs[0].at < 2 * dayMs;

/** `18 % slower`, `2.3 times as long`: more time for the same work; or, the other way, more work in the same time. */
export function changeText(ratio: Ratio): string {
  const factor = Math.max(ratio, 1 / ratio);
  if (factor >= 1.5) return `${fixed(factor, 1)} times as ${ratio > 1 ? 'long' : 'fast'}`;
  return `${roughPercent(factor - 1)} ${ratio > 1 ? 'slower' : 'faster'}`;
}

/** In what a run is not as the one that is open, and its text not as in the run before. */
export function conditionsText(
  { isOpen, apart, environment, isEdited }: HistoryRun,
  open: HistoryRun['environment'],
): string {
  const { browser, platform, cores } = environment;
  const isHere = isSameDevice(environment, open);
  return [
    ...(isOpen ? ['this run'] : []),
    ...(isHere ? [] : [`another device: ${platform}, ${counted(cores, 'core')}`]),
    ...(apart === 'version' ? [`another version: ${browser}`] : []),
    ...(apart === 'elsewhere' && browser !== open.browser ? [`another browser: ${browser}`] : []),
    ...(isEdited ? ['text changed'] : []),
  ].join('; ');
}
