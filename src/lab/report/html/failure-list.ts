import type { Failure } from '../../model/failure.ts';
import type { Report, ReportedRun } from '../../model/report.ts';
import { failureText } from '../../words/failure-text.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { runtimeNames } from './runtime-names.ts';

/** What failed, why and what to do about it: runs as a whole, then their cases. Nothing where nothing did. */
export function failureList({ runs }: Report): Markup | undefined {
  const items = runs.flatMap((run) => [
    ...(run.run.failure ? [item(run.source, run, run.run.failure)] : []),
    ...failedCases(run).map(({ key, failure }) => item(`${key}, ${run.source}`, run, failure)),
  ]);
  if (items.length === 0) return undefined;
  return markup`<section id="failures"><h2>Failures</h2><ul class="failures">${items}</ul></section>`;
}

function failedCases({ run, cases }: ReportedRun): { key: string; failure: Failure }[] {
  const judged = cases.flatMap(({ info: { key }, judgement }) =>
    judgement.kind === 'failed' ? [{ key, failure: judgement.failure }] : [],
  );
  const recorded = run.cases.flatMap(({ info: { key }, failure }) => (failure ? [{ key, failure }] : []));
  return [...judged, ...recorded.filter(({ key }) => !judged.some((each) => each.key === key))];
}

function item(name: string, { runtime }: ReportedRun, failure: Failure): Markup {
  const { what, fix, line } = failureText(failure);
  const place = line === undefined ? '' : ` Line ${line}.`;
  return markup`<li><b>${name}</b> in ${runtimeNames[runtime]}: <span class="message">${what}${place}</span> <span class="advice">${fix}</span></li>`;
}
