import { countText, percentText, spanText } from '../../../lab/model/quantity-text.ts';
import type { RunProgress } from '../../../lab/model/run-progress.ts';
import type { RunRecord } from '../../../lab/model/run.ts';
import { failureText } from '../../../lab/words/failure-text.ts';
import { counted } from '../../../lab/words/counted.ts';

/** What a run is at, or came to: two short lines. */
export type RunWords = { what: string; more: string };

export function runWords(run: RunRecord, progress: RunProgress): RunWords {
  if (run.status === 'running') return runningWords(run, progress);
  const failures = run.cases.filter(({ failure }) => failure).length;
  const samples = run.cases.reduce((sum, { measured }) => sum + measured, 0);
  const more = [
    counted(run.cases.length, 'case'),
    ...(failures > 0 ? [`${countText(failures)} failed`] : []),
    counted(samples, 'sample'),
    workersText(run),
  ].join(', ');
  return { what: endedWords(run, spanText(progress.elapsedMs)), more };
}

/** Those that measured the cases that did not fail; where it was not noted, those that were planned. */
function workersText({ cases, plan }: RunRecord): string {
  const healthy = cases.filter(({ failure }) => !failure);
  const counts = healthy.flatMap(({ overheads }) => (overheads ? Object.keys(overheads).length : []));
  const [least, most] =
    counts.length > 0 ? [Math.min(...counts), Math.max(...counts)] : [plan.replicates, plan.replicates];
  return least < most ? `${least} to ${counted(most, 'worker')}` : counted(most, 'worker');
}

function runningWords({ current }: RunRecord, { fraction, leftMs, now }: RunProgress): RunWords {
  if (!now) return { what: 'Starting a sandbox', more: '' };
  const left = leftMs === undefined ? '' : `, about ${spanText(leftMs)} left`;
  const cases = now.others > 0 ? `${now.name} and ${counted(now.others, 'other case')}, in turns` : now.name;
  return {
    what: current?.waits === 'throttled' ? 'Paused: the machine is slower' : cases,
    more: `${casesText(now)} of ${now.cases}, worker ${now.worker} of ${now.workers}: ${percentText(round(fraction))}${left}`,
  };
}

const casesText = ({ case: first, others }: NonNullable<RunProgress['now']>) =>
  others > 0 ? `Cases ${first}–${first + others}` : `Case ${first}`;

/** Whole per cent: more would only flicker. */
const round = (fraction: number) => Math.floor(fraction * 100) / 100;

function endedWords({ status, failure }: RunRecord, took: string): string {
  if (status === 'complete') return `Complete in ${took}`;
  if (status === 'stopped') return `Stopped after ${took}; what was measured is kept`;
  return failure ? failureText(failure).what : `Ended after ${took}`;
}

/** What a screen reader is told: the beginning, each quarter, and the end. */
export function runAnnouncement(run: RunRecord, progress: RunProgress): string {
  if (run.status !== 'running') {
    const { what, more } = runWords(run, progress);
    return `Run ended. ${what.replace(/\.$/, '')}. ${more}.`;
  }
  const quarter = Math.floor(progress.fraction * 4) * 25;
  return quarter === 0 ? 'Run started.' : `${quarter} per cent measured.`;
}
